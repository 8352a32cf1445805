/* mseal/before-610 - Before 6.10 mseal is ENOSYS. */
#include "case.h"

CASE("mseal/before-610")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 's'); /* first page, to be sealed */
	poke((void *)0x50001000, 't'); /* second page */

	call_mseal((void *)0x50000000, 4096, 0);
	call_munmap((void *)0x50000000, 4096);
}
