/* truncate/mid-page - truncation inside a page clears what lies behind the new end, in the
 * mapping too.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("truncate/mid-page")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	peek(area + 2048); /* a byte in the middle of the file */

	call_ftruncate(fd, 2048);

	peek(area + 2047); /* last byte of the file */
	peek(area + 2048); /* first byte behind the end, cleared */
	peek(area + 4095); /* last byte of the page */
}
