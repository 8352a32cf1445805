/* eof/write-behind - a page wholly behind the end of the file can not be written: SIGBUS, and
 * the file does not grow.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("eof/write-behind")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 12288,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area + 8191, 'x');	     /* last byte of the page with the end */
	poke(area + 8192, 'x');	     /* first byte of the page behind it */
	poke(area + 12287, 'x');     /* last byte of that page */
	file_bytes("data", 4999, 2); /* last byte of the file, and one behind it */
}
