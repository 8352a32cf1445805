/* guard/mremap - A guard moves along with its area. */
#include "case.h"

CASE("guard/mremap")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a');
	poke((void *)0x50001000, 'b');
	poke((void *)0x50002000, 'c');

	call_madvise((void *)0x50001000, 4096, MADV_GUARD_INSTALL);
	call_mremap((void *)0x50000000, 12288, 12288, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	peek((void *)0x60000000);
	peek((void *)0x60001000);
	peek((void *)0x60002000);

	call_madvise((void *)0x60001000, 4096, MADV_GUARD_REMOVE);

	peek((void *)0x60001000);
}
