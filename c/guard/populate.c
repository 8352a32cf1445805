/* guard/populate - MADV_POPULATE_READ and MADV_POPULATE_WRITE over a guard are EFAULT. */
#include "case.h"

CASE("guard/populate")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */

	call_madvise((void *)0x50001000, 4096, MADV_GUARD_INSTALL);
	call_madvise((void *)0x50000000, 12288, MADV_POPULATE_READ);
	call_madvise((void *)0x50000000, 12288, MADV_POPULATE_WRITE);

	peek((void *)0x50001000); /* second page, guarded */
}
