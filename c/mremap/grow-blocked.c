/* mremap/grow-blocked - without MREMAP_MAYMOVE a grow that a neighbour blocks is ENOMEM. */
#include "case.h"

CASE("mremap/grow-blocked")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	areas("before");

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    8192,		/* new length */
		    0,			/* flags, must stay where it is */
		    NULL);		/* new address, not used */

	areas("after");
}
