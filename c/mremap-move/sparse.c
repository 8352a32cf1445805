/* mremap-move/sparse - A move takes the touched pages and leaves the untouched ones so, and the
 * neighbours alone.
 */
#include "case.h"

CASE("mremap-move/sparse")
{
	call_mmap((void *)0x50000000, 16384, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x5ffff000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x60004000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page of four */
	poke((void *)0x50003000, 'd'); /* last page */
	poke((void *)0x5ffff000, 'm'); /* the page below the target */
	poke((void *)0x60004000, 'n'); /* the page above it */
	residency((void *)0x50000000, 16384);

	call_mremap((void *)0x50000000,		   /* old address */
		    16384,			   /* old length */
		    16384,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	residency((void *)0x60000000, 16384);
	peek((void *)0x60000000); /* first page, moved */
	peek((void *)0x60001000); /* a page that nobody touched */
	peek((void *)0x60003000); /* last page, moved */
	peek((void *)0x5ffff000); /* the page below the target */
	peek((void *)0x60004000); /* the page above it */
	peek((void *)0x50000000); /* where the area was */
}
