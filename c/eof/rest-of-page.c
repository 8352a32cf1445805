/* eof/rest-of-page - behind the end of the file the rest of its last page is zero.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("eof/rest-of-page")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 5000,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 0);	      /* offset in bytes */

	maps("after");
	peek(area + 4999); /* last byte of the file */
	peek(area + 5000); /* the first one behind it */
	peek(area + 8191); /* last byte of the page */
}
