/* truncate/shrink-read - a page that truncation took from the file can no longer be read:
 * SIGBUS; the area stays.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("truncate/shrink-read")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 8192,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	maps("before");
	peek(area + 4096); /* first byte of the page that is to be cut off */

	call_ftruncate(fd, 4096);

	maps("after");
	peek(area + 4095); /* last byte of the file */
	peek(area + 4096); /* the same byte, cut off */
}
