/* truncate/private-mid-page - a private copy of a page keeps what lies behind an end set inside
 * the page.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("truncate/private-mid-page")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area, 'x'); /* first byte of the page, now a copy */

	call_ftruncate(fd, 2048);

	peek(area + 2048);	     /* first byte behind the new end, in the copy */
	peek(area + 4095);	     /* last byte of the copy */
	file_bytes("data", 2046, 4); /* the last two of the file, and two behind it */
}
