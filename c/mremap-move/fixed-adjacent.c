/* mremap-move/fixed-adjacent - an old and a new range that only touch are no overlap. */
#include "case.h"

CASE("mremap-move/fixed-adjacent")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* the page that moves */
	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x50001000);	   /* new address, right behind the old range */

	maps("after");
	peek((void *)0x50001000); /* it, one page further */
}
