/* munmap/length-past-a-page - a length one byte over a page takes the next page too. */
#include "case.h"

CASE("munmap/length-past-a-page")
{
	call_mmap((void *)0x5b000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_munmap((void *)0x5b000000, /* address */
		    4097);		/* length, rounded up to two pages */

	maps("after");
}
