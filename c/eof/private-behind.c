/* eof/private-behind - a private page wholly behind the end of the file can not be written
 * either: there is nothing to copy.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("eof/private-behind")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 12288,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area + 8191, 'x'); /* last byte of the page with the end */
	peek(area + 8191);	/* the same byte */
	poke(area + 8192, 'x'); /* first byte of the page behind it */
	peek(area + 8192);	/* the same byte */
}
