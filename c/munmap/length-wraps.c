/* munmap/length-wraps - a length that runs past 4 GiB is EINVAL. */
#include "case.h"

CASE("munmap/length-wraps")
{
	call_mmap((void *)0x5e000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_munmap((void *)0x5e000000, /* address */
		    0xffffffff);	/* length, one byte less than 4 GiB */

	call_munmap((void *)0x5e000000, /* address */
		    0xfffff000);	/* length, one page less than 4 GiB */

	maps("after");
}
