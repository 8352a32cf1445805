/* truncate/private-copy - even a private copy of a page is gone when the page is cut off:
 * SIGBUS, and zero when it is given back.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("truncate/private-copy")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area, 'x');
	poke(area + 4096, 'y');

	call_ftruncate(fd, 4096);

	peek(area);
	peek(area + 4096);

	call_ftruncate(fd, 8192);

	peek(area + 4096);
}
