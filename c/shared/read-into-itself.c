/* shared/read-into-itself - read(2) from a file into a shared mapping of that file copies its
 * bytes.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/read-into-itself")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */
	peek(area);				 /* first byte of the file */

	premise_is("pread64", pread(fd, area, 2, 4096), 2);

	peek(area);		  /* first of the bytes that were copied */
	peek(area + 2);		  /* the byte behind them */
	file_bytes("data", 0, 4); /* the first four of the file */
}
