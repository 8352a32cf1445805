/* eof/store-before-end - a store before the end in the same page is written out.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("eof/store-before-end")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area + 4999, 'x'); /* last byte of the file */

	call_msync(area, 8192, MS_SYNC);

	file_bytes("data", 4998, 4); /* the last two of the file, and two behind it */
}
