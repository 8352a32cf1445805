/* advice/dump - MADV_DONTDUMP cuts an area, and MADV_DODUMP makes it one again. */
#include "case.h"

CASE("advice/dump")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 'd'); /* the middle page */
	areas("before");

	call_madvise((void *)0x50001000, 4096, MADV_DONTDUMP);

	areas("cut");
	smaps("lower", (void *)0x50000000, "VmFlags.dd");
	smaps("middle", (void *)0x50001000, "VmFlags.dd");

	call_madvise((void *)0x50001000, 4096, MADV_DODUMP);

	areas("joined");
	peek((void *)0x50001000); /* the middle page */
}
