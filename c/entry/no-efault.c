/* entry/no-efault - an address that can not be read is no EFAULT: mmap2 reads nothing from the
 * caller's memory. */
#include "case.h"

CASE("entry/no-efault")
{
	peek((void *)0x52000000); /* the address that can not be read */

	call_mmap((void *)0x52000000,	       /* address, nothing to read there */
		  4096,			       /* length */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0xfffff000, /* address, of the kernel on every machine */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */
}
