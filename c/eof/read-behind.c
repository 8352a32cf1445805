/* eof/read-behind - a page wholly behind the end of the file can not be read: SIGBUS, at the
 * byte that was asked for.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("eof/read-behind")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 12288,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	peek(area);	    /* first byte of the file */
	peek(area + 8191);  /* last byte of the page with the end */
	peek(area + 8192);  /* first byte of the page behind it */
	peek(area + 10940); /* in the middle of that page */
}
