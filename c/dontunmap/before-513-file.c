/* dontunmap/before-513-file - Before 5.13 MREMAP_DONTUNMAP of a file mapping is EINVAL and moves
 * nothing.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("dontunmap/before-513-file")
{
	int fd;

	fd = call_open("data", O_RDONLY, 0);
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0);

	poke((void *)0x50000000, 'x'); /* first byte, a copy of page 0 now */
	maps("before");

	call_mremap((void *)0x50000000, 4096, 4096,
		    MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, (void *)0x60000000);

	maps("after");
	peek((void *)0x50000000); /* the copy of page 0 */
}
