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

	peek(area);		/* first byte of page 0 */
	poke(area, 'x');	/* first byte of page 0, now a copy */
	poke(area + 4096, 'y'); /* first byte of page 1, now a copy */

	call_ftruncate(fd, 4096);

	peek(area);	   /* page 0, still in the file */
	peek(area + 4096); /* page 1, cut off */

	call_ftruncate(fd, 8192);

	peek(area + 4096); /* page 1, given back */
}
