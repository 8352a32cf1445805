/* private/populated - MAP_POPULATE copies the pages of a writable private mapping at once.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/populated")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			     /* address, where the kernel sees fit */
			 4096,			     /* length */
			 PROT_READ | PROT_WRITE,     /* prot */
			 MAP_PRIVATE | MAP_POPULATE, /* flags, the point of the case */
			 fd,			     /* descriptor */
			 0);			     /* offset in bytes */

	call_write(fd, "x", 1);

	peek(area);		  /* first byte of the page, a copy */
	file_bytes("data", 0, 1); /* the same byte of the file */
}
