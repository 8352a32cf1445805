/* shared/write-seen - write(2) shows at once in an existing shared mapping.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/write-seen")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	peek(area + 1); /* second byte of the file */

	call_write(fd,	  /* descriptor */
		   "xyz", /* buffer */
		   3);	  /* length */

	peek(area + 1); /* the same byte */
	peek(area + 3); /* the byte behind what was written */
}
