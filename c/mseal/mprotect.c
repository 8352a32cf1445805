/* mseal/mprotect - mprotect of a sealed page is EPERM. */
#include "case.h"

CASE("mseal/mprotect")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 's'); /* first page, to be sealed */
	poke((void *)0x50001000, 't'); /* second page */

	call_mseal((void *)0x50000000, 4096, 0);

	areas("before");

	call_mprotect((void *)0x50000000, 4096, PROT_READ);
	call_mprotect((void *)0x50000000, 8192, PROT_READ);

	areas("after");
	poke((void *)0x50000000, 'u'); /* the sealed page: writable */
	poke((void *)0x50001000, 'v'); /* the next */

	call_mprotect((void *)0x50001000, 4096, PROT_READ);

	poke((void *)0x50001000, 'w'); /* the next */
}
