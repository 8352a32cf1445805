/* advice/populate-refused - MADV_POPULATE_WRITE of read-only memory and MADV_POPULATE_READ of
 * PROT_NONE are EINVAL; a hole is ENOMEM.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("advice/populate-refused")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mmap((void *)0x50001000, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_madvise((void *)0x50000000, 4096, MADV_POPULATE_WRITE);
	call_madvise((void *)0x50000000, 4096, MADV_POPULATE_READ);
	call_madvise((void *)0x50001000, 4096, MADV_POPULATE_READ);
	call_madvise((void *)0x50002000, 4096, MADV_POPULATE_READ);
	call_mmap((void *)0x60000000, 8192, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_madvise((void *)0x60000000, 8192, MADV_POPULATE_READ);
	call_madvise((void *)0x60000000, 4096, MADV_POPULATE_READ);
	call_madvise((void *)0x60000000, 0, MADV_POPULATE_READ);
	call_madvise((void *)0x60000001, 4096, MADV_POPULATE_READ);
}
