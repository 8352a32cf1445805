/* guard/mprotect-and-dontneed - mprotect and MADV_DONTNEED leave the guard. */
#include "case.h"

CASE("guard/mprotect-and-dontneed")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */

	call_madvise((void *)0x50001000, 4096, MADV_GUARD_INSTALL);
	call_mprotect((void *)0x50000000, 12288, PROT_READ);

	peek((void *)0x50001000); /* second page, guarded */

	call_mprotect((void *)0x50000000, 12288, PROT_READ | PROT_WRITE);
	call_madvise((void *)0x50000000, 12288, MADV_DONTNEED);

	peek((void *)0x50000000); /* first page, zero now */
	peek((void *)0x50001000); /* second page, guarded still */
}
