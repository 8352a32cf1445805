/* private/later-write-seen - a write to the file shows in a private page that was not stored to.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/later-write-seen")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	peek(area); /* first byte of the page of the file */

	call_write(fd,	/* descriptor */
		   "x", /* buffer */
		   1);	/* length */

	peek(area); /* the same byte */
}
