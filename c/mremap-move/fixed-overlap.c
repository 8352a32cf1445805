/* mremap-move/fixed-overlap - an old and a new range that overlap are EINVAL; nothing is lost. */
#include "case.h"

CASE("mremap-move/fixed-overlap")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 'x'); /* second page */
	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    8192,			   /* old length */
		    8192,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x50001000); /* new address, the second page of the old range */

	call_mremap((void *)0x50001000,		   /* old address */
		    8192,			   /* old length */
		    8192,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x50000000);	   /* new address, one page before the old range */

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x50000000);	   /* new address, the old one */

	maps("after");
	peek((void *)0x50001000); /* second page, left as it was */
}
