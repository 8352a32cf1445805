/* munmap/unaligned-address - an address that is no multiple of the page size is EINVAL. */
#include "case.h"

CASE("munmap/unaligned-address")
{
	call_mmap((void *)0x5c000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_munmap((void *)0x5c000001, /* address, one byte off */
		    4096);		/* length */

	call_munmap((void *)0x5c000fff, /* address, the last byte of a page */
		    1);			/* length */

	maps("after");
}
