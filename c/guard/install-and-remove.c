/* guard/install-and-remove - A page with a guard faults, no area changes, and without the guard
 * it is a zero page.
 */
#include "case.h"

CASE("guard/install-and-remove")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */
	areas("before");

	call_madvise((void *)0x50001000, 4096, MADV_GUARD_INSTALL);

	areas("guarded");
	peek((void *)0x50000000);      /* first page */
	peek((void *)0x50001000);      /* second page, guarded */
	poke((void *)0x50001fff, 'x'); /* its last byte */
	peek((void *)0x50002000);      /* third page */

	call_madvise((void *)0x50001000, 4096, MADV_GUARD_REMOVE);

	areas("after");
	peek((void *)0x50001000); /* second page, zero now */
	peek((void *)0x50002000); /* third page */
}
