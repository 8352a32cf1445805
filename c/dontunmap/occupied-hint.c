/* dontunmap/occupied-hint - MREMAP_DONTUNMAP without MREMAP_FIXED leaves what lies at the new
 * address alone.
 */
#include "case.h"

CASE("dontunmap/occupied-hint")
{
	char *moved;

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* the page that moves */

	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x60000000, 'o'); /* what lies at the hint */
	maps("before");

	moved = call_mremap((void *)0x50000000, 4096, 4096, MREMAP_MAYMOVE | MREMAP_DONTUNMAP,
			    (void *)0x60000000);

	maps("after");
	peek(moved);		  /* the page that moved */
	peek((void *)0x60000000); /* what lies at the hint */
	peek((void *)0x50000000); /* where the page was */
}
