/* hint/too-long-for-it - a hint from which the length does not fit below the end is ignored. */
#include "case.h"

CASE("hint/too-long-for-it")
{
	maps("before");

	call_mmap((void *)0x9f000000, /* address, 528 MiB (native) or 1.5 GiB below the end */
		  0x62000000,	      /* length, 1.53 GiB */
		  PROT_NONE,	      /* prot, so that nothing is accounted */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
