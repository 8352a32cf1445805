/* eof/at-page-end - a file that ends with its page has no rest: the next byte is SIGBUS.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("eof/at-page-end")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 8192,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 0);	      /* offset in bytes */

	peek(area + 4095); /* last byte of the file */
	peek(area + 4096); /* the first one behind it */
}
