/* mremap-move/dontunmap - MREMAP_DONTUNMAP moves the pages and leaves the old area empty. */
#include "case.h"

CASE("mremap-move/dontunmap")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* the page that moves */
	maps("before");

	call_mremap((void *)0x50000000,				      /* old address */
		    4096,					      /* old length */
		    4096,					      /* new length */
		    MREMAP_MAYMOVE | MREMAP_DONTUNMAP | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);			      /* new address */

	maps("after");
	peek((void *)0x60000000); /* it, at the new place */
	peek((void *)0x50000000); /* the area that it left */
}
