/* truncate/open-trunc - open with O_TRUNC takes every page from a mapping of the file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("truncate/open-trunc")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 8192,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	peek(area); /* first byte of the file */

	call_open("data", O_WRONLY | O_TRUNC, 0);

	peek(area); /* the same byte, cut off */
}
