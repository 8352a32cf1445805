/* dontunmap/kernels-choice - MREMAP_DONTUNMAP without MREMAP_FIXED takes a free new address as a
 * hint.
 */
#include "case.h"

CASE("dontunmap/kernels-choice")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	maps("before");

	value("moved", eax_of((long)mremap((void *)0x50000000, 8192, 8192,
					   MREMAP_MAYMOVE | MREMAP_DONTUNMAP, (void *)0x60000000)));

	maps("after");
	peek((void *)0x60000000); /* first page, moved */
	peek((void *)0x60001000); /* second page, moved */
	peek((void *)0x50000000); /* where it was */
	peek((void *)0x50001000); /* where it was */
}
