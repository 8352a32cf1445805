/* mremap/below-a-growing-area - mremap of the page below a growing area is EFAULT and makes
 * nothing grow.
 */
#include "case.h"

CASE("mremap/below-a-growing-area")
{
	call_mmap((void *)0x50002000, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);

	maps("before");

	call_mremap((void *)0x50001000, 4096, 8192, 0, NULL);
	call_mremap((void *)0x50000000, 4096, 8192, 0, NULL);
	call_mremap((void *)0x4ffff000, 4096, 8192, 0, NULL);
	call_mremap((void *)0x4ffff000, 4096, 8192, MREMAP_MAYMOVE, NULL);

	maps("after");
}
