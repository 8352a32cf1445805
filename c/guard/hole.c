/* guard/hole - Over a hole both are ENOMEM, and the pages on both sides get their guard. */
#include "case.h"

CASE("guard/hole")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */

	call_munmap((void *)0x50001000, 4096);
	call_madvise((void *)0x50000000, 12288, MADV_GUARD_INSTALL);

	peek((void *)0x50000000); /* first page, guarded */
	peek((void *)0x50002000); /* third page, guarded */

	call_madvise((void *)0x50000000, 12288, MADV_GUARD_REMOVE);

	peek((void *)0x50000000); /* first page, zero now */
	peek((void *)0x50002000); /* third page, zero now */
}
