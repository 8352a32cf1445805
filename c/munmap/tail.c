/* munmap/tail - munmap of the last pages leaves the front of the area. */
#include "case.h"

CASE("munmap/tail")
{
	call_mmap((void *)0x52000000, 16384, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	call_mmap((void *)0x52004000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	areas("before");

	call_munmap((void *)0x52002000, /* address */
		    8192);		/* length, the last two pages of four */

	areas("after");
}
