/* madvise/dontneed-private-file - MADV_DONTNEED on private file pages brings the file back.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("madvise/dontneed-private-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0);

	poke((void *)0x50000000, 'x'); /* in the copy of the page */

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_DONTNEED);	 /* advice */

	peek((void *)0x50000000); /* the same place */
}
