/* dontunmap/inside-an-area - MREMAP_DONTUNMAP to the middle of another area replaces that page
 * alone.
 */
#include "case.h"

CASE("dontunmap/inside-an-area")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* the page that moves */

	call_mmap((void *)0x60000000, 12288, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	areas("before");

	call_mremap((void *)0x50000000, 4096, 4096,
		    MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, (void *)0x60001000);

	areas("after");
	peek((void *)0x60001000); /* the page that moved */
	peek((void *)0x60002000); /* the page behind it */
	peek((void *)0x50000000); /* where it was */
}
