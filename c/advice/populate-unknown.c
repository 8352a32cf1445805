/* advice/populate-unknown - Before 5.14 MADV_POPULATE_READ and MADV_POPULATE_WRITE are EINVAL. */
#include "case.h"

CASE("advice/populate-unknown")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_madvise((void *)0x50000000, 4096, MADV_POPULATE_READ);
	call_madvise((void *)0x50001000, 4096, MADV_POPULATE_WRITE);

	residency((void *)0x50000000, 8192);
}
