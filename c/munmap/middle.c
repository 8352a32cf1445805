/* munmap/middle - munmap in the middle of an area leaves two areas. */
#include "case.h"

CASE("munmap/middle")
{
	call_mmap((void *)0x53000000, 16384, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x53000000, 'l'); /* first page, below the range */
	poke((void *)0x53003000, 'r'); /* last page, above it */
	areas("before");

	call_munmap((void *)0x53001000, /* address, the second page of four */
		    8192);		/* length */

	areas("after");
	peek((void *)0x53000000); /* first page, left as it was */
	peek((void *)0x53003000); /* last page, left as it was */
}
