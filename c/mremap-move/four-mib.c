/* mremap-move/four-mib - Four MiB and a page move with every page in its place, to a multiple of
 * 4 MiB and beside one.
 */
#include "case.h"

CASE("mremap-move/four-mib")
{
	call_mmap((void *)0x50000000, 0x401000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a');
	poke((void *)0x50001000, 'b');
	poke((void *)0x501ff000, 'c');
	poke((void *)0x50200000, 'd');
	poke((void *)0x503ff000, 'e');
	poke((void *)0x50400000, 'f');

	call_mremap((void *)0x50000000, 0x401000, 0x401000, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	peek((void *)0x60000000);
	peek((void *)0x60001000);
	peek((void *)0x601ff000);
	peek((void *)0x60200000);
	peek((void *)0x603ff000);
	peek((void *)0x60400000);
	peek((void *)0x60002000);

	call_mremap((void *)0x60000000, 0x401000, 0x401000, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x70001000);

	peek((void *)0x70001000);
	peek((void *)0x70002000);
	peek((void *)0x70200000);
	peek((void *)0x70201000);
	peek((void *)0x70400000);
	peek((void *)0x70401000);
}
