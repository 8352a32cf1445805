/* shared/store-read-back - read(2) gives a byte that was stored in a shared mapping just before.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/store-read-back")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;
	uint32_t buffer;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags, the point of the case */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area + 1, 'x'); /* second byte of the file */

	call_read(fd, &buffer, 4);

	value("bytes", buffer);
}
