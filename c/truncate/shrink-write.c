/* truncate/shrink-write - a page that truncation took from the file can no longer be written:
 * SIGBUS, and the file stays short.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("truncate/shrink-write")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area + 4096, 'x'); /* first byte of the page that is to be cut off */

	call_ftruncate(fd, 4096);

	poke(area + 4096, 'x');	     /* the same byte, cut off */
	poke(area + 4095, 'y');	     /* last byte of the file */
	file_bytes("data", 4095, 2); /* the same byte, and one behind the end */
}
