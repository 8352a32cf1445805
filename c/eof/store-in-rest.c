/* eof/store-in-rest - a store behind the end in the last page is not written out and does not
 * make the file longer.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("eof/store-in-rest")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area + 5000, 'x'); /* first byte behind the end */
	peek(area + 5000);	/* the same byte */

	call_msync(area, 8192, MS_SYNC);

	call_munmap(area, 8192);

	file_bytes("data", 4998, 4); /* the last two of the file, and two behind it */
}
