/* mprotect/split-middle - a change in the middle of an area makes it three. */
#include "case.h"

CASE("mprotect/split-middle")
{
	call_mmap((void *)0x50000000,			   /* address */
		  12288,				   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("before");

	call_mprotect((void *)0x50001000, /* address, the point of the case */
		      4096,		  /* length */
		      PROT_READ);	  /* prot */

	areas("after");
}
