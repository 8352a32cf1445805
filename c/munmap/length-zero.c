/* munmap/length-zero - munmap with a length of 0 is refused with EINVAL. */
#include "case.h"

CASE("munmap/length-zero")
{
	call_mmap((void *)0x59000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_munmap((void *)0x59000000, /* address */
		    0);			/* length, the point of the case */

	maps("after");
}
