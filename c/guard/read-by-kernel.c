/* guard/read-by-kernel - A system call that reads from a guarded page gets EFAULT.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("guard/read-by-kernel")
{
	int fd;

	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */

	call_madvise((void *)0x50001000, 4096, MADV_GUARD_INSTALL);
	fd = call_open("data", O_RDWR, 0);

	call_write(fd, (void *)0x50001000, 16);
	call_read(fd, (void *)0x50001000, 16);

	file_bytes("data", 0, 1); /* the file, as it was */
}
