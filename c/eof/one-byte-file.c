/* eof/one-byte-file - a file of one byte maps as that byte and 4095 zeros.
 *
 * data: 1 byte, 'A'
 */
#include "case.h"

CASE("eof/one-byte-file")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 1,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 0);	      /* offset in bytes */

	maps("after");
	peek(area);	   /* the byte of the file */
	peek(area + 1);	   /* the first one behind it */
	peek(area + 4095); /* last byte of the page */
}
