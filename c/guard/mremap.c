/* guard/mremap - A guard moves along with its area. */
#include "case.h"

CASE("guard/mremap")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */

	call_madvise((void *)0x50001000, 4096, MADV_GUARD_INSTALL);
	call_mremap((void *)0x50000000, 12288, 12288, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	peek((void *)0x60000000); /* first page, moved */
	peek((void *)0x60001000); /* second page, guarded */
	peek((void *)0x60002000); /* third page */

	call_madvise((void *)0x60001000, 4096, MADV_GUARD_REMOVE);

	peek((void *)0x60001000); /* second page, zero now */
}
