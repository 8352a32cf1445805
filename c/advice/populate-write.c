/* advice/populate-write - MADV_POPULATE_WRITE makes pages resident, and of a private file copies
 * them at once.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("advice/populate-write")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_madvise((void *)0x50001000, 8192, MADV_POPULATE_WRITE);

	residency((void *)0x50000000, 12288);

	call_mmap((void *)0x60000000, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0);
	call_madvise((void *)0x60000000, 4096, MADV_POPULATE_WRITE);
	premise_is("pwrite64", pwrite(fd, "n", 1, 0), 1);
	premise_is("pwrite64", pwrite(fd, "n", 1, 4096), 1);

	peek((void *)0x60000000); /* page 0: a copy from before */
	peek((void *)0x60001000); /* page 1: the file */
	file_bytes("data", 0, 1); /* the file */
}
