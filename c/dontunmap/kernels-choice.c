/* dontunmap/kernels-choice - MREMAP_DONTUNMAP without MREMAP_FIXED takes a free new address as a
 * hint.
 */
#include "case.h"

CASE("dontunmap/kernels-choice")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a');
	poke((void *)0x50001000, 'b');
	maps("before");

	value("moved", eax_of((long)mremap((void *)0x50000000, 8192, 8192,
					   MREMAP_MAYMOVE | MREMAP_DONTUNMAP, (void *)0x60000000)));

	maps("after");
	peek((void *)0x60000000);
	peek((void *)0x60001000);
	peek((void *)0x50000000);
	peek((void *)0x50001000);
}
