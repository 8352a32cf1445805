/* dontunmap/beside-its-source - What MREMAP_DONTUNMAP puts right behind its source stays an area
 * of its own.
 */
#include "case.h"

CASE("dontunmap/beside-its-source")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* the page that moves */
	areas("before");

	call_mremap((void *)0x50000000, 4096, 4096,
		    MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, (void *)0x50001000);

	areas("after");
	peek((void *)0x50001000); /* the page that moved */
	peek((void *)0x50000000); /* where it was */
}
