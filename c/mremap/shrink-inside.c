/* mremap/shrink-inside - mremap that shortens the first three pages of four keeps the first and
 * the fourth.
 */
#include "case.h"

CASE("mremap/shrink-inside")
{
	call_mmap((void *)0x50000000, 16384, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50003000, 'd'); /* fourth page */
	areas("before");

	call_mremap((void *)0x50000000, 12288, 4096, 0, NULL);

	areas("after");
	peek((void *)0x50000000); /* first page */
	peek((void *)0x50001000); /* second page, gone */
	peek((void *)0x50003000); /* fourth page */
}
