/* shared/write-from-itself - write(2) to a file from a shared mapping of that file copies its
 * bytes.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/write-from-itself")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	premise_is("write", write(fd, (char *)0x50001000, 2), 2);

	peek((void *)0x50000000); /* first of the bytes that were copied */
	peek((void *)0x50000002); /* the byte behind them */
	file_bytes("data", 0, 4); /* the first four of the file */
}
