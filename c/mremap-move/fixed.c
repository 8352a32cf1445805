/* mremap-move/fixed - MREMAP_FIXED moves the area to the new address, contents and all. */
#include "case.h"

CASE("mremap-move/fixed")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 'x'); /* second page, which moves */
	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    8192,			   /* old length */
		    8192,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	maps("after");
	peek((void *)0x60001000); /* it, at the new place */
}
