/* mprotect/unaligned-address - an address inside a page is refused with EINVAL. */
#include "case.h"

CASE("mprotect/unaligned-address")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50000008, /* address, the point of the case */
		      4096,		  /* length */
		      PROT_READ);	  /* prot */

	maps("after");
}
