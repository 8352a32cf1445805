/* dontunmap/private-file - MREMAP_DONTUNMAP of a private file mapping takes the copies along and
 * leaves the file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("dontunmap/private-file")
{
	int fd;

	fd = call_open("data", O_RDONLY, 0);
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0);

	poke((void *)0x50000000, 'x'); /* first byte, a copy of page 0 now */

	call_mremap((void *)0x50000000, 8192, 8192,
		    MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, (void *)0x60000000);

	peek((void *)0x60000000); /* the copy of page 0 */
	peek((void *)0x60001000); /* page 1 of the file */
	peek((void *)0x50000000); /* page 0 of the file, not the copy */
	peek((void *)0x50001000); /* page 1 of the file */
}
