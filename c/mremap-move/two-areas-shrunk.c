/* mremap-move/two-areas-shrunk - a move that also shrinks is refused for a range of two areas. */
#include "case.h"

CASE("mremap-move/two-areas-shrunk")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50001000, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mmap((void *)0x60000000, 8192, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    12288,			   /* old length, all of two areas */
		    8192,			   /* new length, ends in the second area */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	maps("after");
}
