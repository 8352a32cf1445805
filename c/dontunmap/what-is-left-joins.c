/* dontunmap/what-is-left-joins - What MREMAP_DONTUNMAP leaves behind joins a new neighbour,
 * wherever its pages were touched. */
#include "case.h"

CASE("dontunmap/what-is-left-joins")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* touched here */

	call_mremap((void *)0x50000000, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);
	call_mremap((void *)0x60000000, 4096, 4096,
		    MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, (void *)0x70000000);

	areas("left");

	call_mmap((void *)0x60001000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("beside");
	peek((void *)0x60000000); /* a new page */
	peek((void *)0x70000000); /* what moved */
}
