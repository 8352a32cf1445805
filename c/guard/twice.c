/* guard/twice - A guard over a guard is none the less one, and a length of 0 does nothing. */
#include "case.h"

CASE("guard/twice")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */

	call_madvise((void *)0x50000000, 8192, MADV_GUARD_INSTALL);
	call_madvise((void *)0x50000000, 12288, MADV_GUARD_INSTALL);

	peek((void *)0x50000000); /* first page */
	peek((void *)0x50002000); /* third page */

	call_madvise((void *)0x50000000, 0, MADV_GUARD_REMOVE);

	peek((void *)0x50000000); /* first page, guarded still */

	call_madvise((void *)0x50000001, 4096, MADV_GUARD_REMOVE);
	call_madvise((void *)0x50000000, 4096, MADV_GUARD_REMOVE);

	peek((void *)0x50000000); /* first page */
	peek((void *)0x50001000); /* second page, guarded still */
}
