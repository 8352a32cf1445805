/* mremap-move/away-and-back - an area moved away and back is one with its neighbours again. */
#include "case.h"

CASE("mremap-move/away-and-back")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'l'); /* first page */
	poke((void *)0x50001000, 'm'); /* second page, which moves */
	poke((void *)0x50002000, 'r'); /* third page */
	areas("before");

	call_mremap((void *)0x50001000,		   /* old address, the middle page of three */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	areas("away");

	call_mremap((void *)0x60000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x50001000);	   /* new address */

	areas("back");
	peek((void *)0x50001000); /* second page, back again */
	peek((void *)0x50000000); /* first page, below it */
	peek((void *)0x50002000); /* third page, above it */
}
