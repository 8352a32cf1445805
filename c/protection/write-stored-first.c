/* protection/write-stored-first - PROT_WRITE alone can be read after a store, and before one
 * reads as zero.
 */
#include "case.h"

CASE("protection/write-stored-first")
{
	call_mmap((void *)0x50000000, 8192, PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	poke((void *)0x50000000, 'w'); /* first page, stored to first */
	peek((void *)0x50000000);      /* the same byte */
	peek((void *)0x50001000);      /* second page, read first */
	poke((void *)0x50001000, 'v'); /* the same byte */
	peek((void *)0x50001000);      /* and again */
}
