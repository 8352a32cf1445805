/* eof/run-behind - a call into a page wholly behind the end of the file is SIGBUS, also where
 * nothing may be executed.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("eof/run-behind")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 12288,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 0);	      /* offset in bytes */

	peek(area);		/* first byte of the file */
	call_into(area + 8192); /* first byte of the page behind that with the end */
	poke(area + 8192, 'x'); /* the same byte */
}
