/* mseal/part - mseal of the middle page cuts the area, and only that page is sealed. */
#include "case.h"

CASE("mseal/part")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mseal((void *)0x50001000, 4096, 0);

	areas("after");

	call_munmap((void *)0x50000000, 4096);
	call_munmap((void *)0x50002000, 4096);
	call_munmap((void *)0x50001000, 4096);
}
