/* mseal/mapped-over - MAP_FIXED over a sealed page is EPERM, and the page stays. */
#include "case.h"

CASE("mseal/mapped-over")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 's'); /* first page, to be sealed */
	poke((void *)0x50001000, 't'); /* second page */

	call_mseal((void *)0x50000000, 4096, 0);

	areas("before");

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x4ffff000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("after");
	peek((void *)0x50000000); /* the sealed page */
	peek((void *)0x50001000); /* the next */

	call_mmap((void *)0x50001000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	peek((void *)0x50001000); /* the next, new */
}
