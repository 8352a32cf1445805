/* mseal/munmap - munmap of a sealed page, alone or with others, is EPERM and unmaps nothing. */
#include "case.h"

CASE("mseal/munmap")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 's'); /* first page, to be sealed */
	poke((void *)0x50001000, 't'); /* second page */

	call_mseal((void *)0x50001000, 4096, 0);

	areas("before");

	call_munmap((void *)0x50001000, 4096);
	call_munmap((void *)0x50000000, 8192);

	areas("after");

	call_munmap((void *)0x50000000, 4096);
}
