/* advice/cold-and-pageout - MADV_COLD and MADV_PAGEOUT lose no byte, and are EINVAL for locked
 * memory.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("advice/cold-and-pageout")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */

	call_madvise((void *)0x50000000, 8192, MADV_COLD);
	call_madvise((void *)0x50000000, 8192, MADV_PAGEOUT);

	peek((void *)0x50000000); /* first page */
	peek((void *)0x50001000); /* second page */

	call_mlock((void *)0x50000000, 4096);
	call_madvise((void *)0x50000000, 4096, MADV_COLD);
	call_madvise((void *)0x50000000, 4096, MADV_PAGEOUT);

	peek((void *)0x50000000); /* first page */
}
