/* mremap-move/dontunmap-shared - MREMAP_DONTUNMAP of shared memory makes a second mapping. */
#include "case.h"

CASE("mremap-move/dontunmap-shared")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* the shared page */

	call_mremap((void *)0x50000000,				      /* old address */
		    4096,					      /* old length */
		    4096,					      /* new length */
		    MREMAP_MAYMOVE | MREMAP_DONTUNMAP | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);			      /* new address */

	peek((void *)0x60000000); /* the same page, at the new place */
	peek((void *)0x50000000); /* and still at the old one */
}
