/* hint/behind-an-area - a hint at the first page behind an area is honoured. */
#include "case.h"

CASE("hint/behind-an-area")
{
	call_mmap((void *)0x24000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("before");

	call_mmap((void *)0x24001000,	       /* address, where the other area ends */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	areas("after");
}
