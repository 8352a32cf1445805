/* madvise/dontneed-shared-file - MADV_DONTNEED on a shared file mapping loses nothing.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("madvise/dontneed-shared-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

	poke((void *)0x50000000, 'x'); /* first byte of the page */

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_DONTNEED);	 /* advice */

	peek((void *)0x50000000); /* the same byte */
	file_bytes("data", 0, 2); /* the same in the file, and the next one */
}
