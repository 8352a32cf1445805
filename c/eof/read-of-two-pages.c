/* eof/read-of-two-pages - write(2) that comes to an untouchable page writes what lies before it,
 * since 5.16.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("eof/read-of-two-pages")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000ff0, 'f'); /* the first of 16 bytes before the end */

	call_munmap((void *)0x50001000, 4096);
	call_write(fd, (void *)0x50000ff0, 32);

	file_bytes("data", 0, 2);  /* what was written */
	file_bytes("data", 16, 1); /* what was not */
}
