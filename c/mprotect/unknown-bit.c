/* mprotect/unknown-bit - a bit of prot that has no meaning is refused with EINVAL. */
#include "case.h"

CASE("mprotect/unknown-bit")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50000000, /* address */
		      4096,		  /* length */
		      PROT_READ | 0x10);  /* prot, the point of the case */

	maps("after");
}
