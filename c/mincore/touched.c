/* mincore/touched - private anonymous pages are in memory once they were touched. */
#include "case.h"

CASE("mincore/touched")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	residency((void *)0x50000000, 12288);
	poke((void *)0x50001000, 'x'); /* a byte of the second page */
	residency((void *)0x50000000, 12288);
}
