/* private/store-of-the-same-byte - storing the byte that is there copies a private page as well.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/store-of-the-same-byte")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	peek(area);	 /* first byte of the page of the file */
	poke(area, 'A'); /* the same byte again, and the page is a copy */

	call_write(fd, "x", 1);

	peek(area); /* the same byte, of the copy */
}
