/* munmap/whole - munmap takes a whole area away and returns 0. */
#include "case.h"

CASE("munmap/whole")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	call_mmap((void *)0x4ffff000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mmap((void *)0x50003000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	maps("before");

	call_munmap((void *)0x50000000, /* address */
		    12288);		/* length */

	maps("after");
}
