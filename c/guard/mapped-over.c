/* guard/mapped-over - A new mapping over a guard has none. */
#include "case.h"

CASE("guard/mapped-over")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */

	call_madvise((void *)0x50001000, 4096, MADV_GUARD_INSTALL);
	call_mmap((void *)0x50001000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	peek((void *)0x50001000); /* second page, new */

	call_madvise((void *)0x50002000, 4096, MADV_GUARD_INSTALL);
	call_munmap((void *)0x50002000, 4096);
	call_mmap((void *)0x50002000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	peek((void *)0x50002000); /* third page, new */
}
