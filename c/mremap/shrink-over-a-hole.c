/* mremap/shrink-over-a-hole - a shrink may run over a hole and over another area. */
#include "case.h"

CASE("mremap/shrink-over-a-hole")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50003000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	areas("before");

	call_mremap((void *)0x50000000, /* old address */
		    16384,		/* old length, to the end of the second area */
		    4096,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	areas("after");
}
