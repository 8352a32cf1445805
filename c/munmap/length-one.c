/* munmap/length-one - munmap of one byte takes the whole page. */
#include "case.h"

CASE("munmap/length-one")
{
	call_mmap((void *)0x5a000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_munmap((void *)0x5a001000, /* address */
		    1);			/* length, rounded up to a page */

	areas("after");
}
