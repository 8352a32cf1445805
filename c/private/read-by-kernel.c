/* private/read-by-kernel - a read(2) into a private mapping stores to the copy.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/read-by-kernel")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	premise_is("pread64", pread(fd, area, 2, 4096), 2);

	peek(area);		  /* first of the two bytes that were read */
	peek(area + 2);		  /* the byte behind them, copied with the page */
	file_bytes("data", 0, 2); /* the same place in the file */
}
