/* remap-file-pages/mprotect-after - mprotect of a part of a rearranged window leaves the pages
 * where they are.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/mprotect-after")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_remap_file_pages((void *)0x50000000, 4096, PROT_NONE, 3, 0);
	call_remap_file_pages((void *)0x50003000, 4096, PROT_NONE, 0, 0);
	call_mprotect((void *)0x50000000, 8192, PROT_READ | PROT_WRITE);

	peek((void *)0x50000000);      /* page 3 */
	peek((void *)0x50001000);      /* page 1 */
	peek((void *)0x50003000);      /* page 0 */
	poke((void *)0x50000000, 'x'); /* page 3 */
	file_bytes("data", 12288, 1);  /* page 3 of the file */
}
