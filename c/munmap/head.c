/* munmap/head - munmap of the first pages leaves the rest of the area. */
#include "case.h"

CASE("munmap/head")
{
	call_mmap((void *)0x51000000, 16384, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_munmap((void *)0x51000000, /* address */
		    8192);		/* length, the first two pages of four */

	areas("after");
}
