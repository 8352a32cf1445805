/* private/file-unchanged - a store to a private mapping does not reach the file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/file-unchanged")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;
	uint32_t buffer;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags, the point of the case */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area, 'x'); /* first byte of the page */
	peek(area);	 /* the same byte, of the copy */
	peek(area + 1);	 /* the next, copied with it */

	call_read(fd, &buffer, 4);

	value("bytes", buffer);
}
