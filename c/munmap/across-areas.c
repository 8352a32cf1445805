/* munmap/across-areas - one munmap takes several areas away, whole and in part. */
#include "case.h"

CASE("munmap/across-areas")
{
	call_mmap((void *)0x55000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x55002000, 4096, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mmap((void *)0x55003000, 8192, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	areas("before");

	call_munmap((void *)0x55001000, /* address, the second page of the first area */
		    12288);		/* length, up to the second page of the third */

	areas("after");
}
