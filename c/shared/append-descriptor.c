/* shared/append-descriptor - a descriptor with O_APPEND may be mapped shared and writable.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/append-descriptor")
{
	int fd = call_open("data", O_RDWR | O_APPEND, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area, 'x'); /* first byte of the file */

	call_write(fd, "yz", 2);

	file_bytes("data", 0, 2);    /* the first two of the file */
	file_bytes("data", 8192, 4); /* the four behind its old end */
}
