/* shared/after-close - a mapping outlives the descriptor that it was made with.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/after-close")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	call_close(fd);

	peek(area);		  /* first byte of the file, the descriptor closed */
	poke(area, 'x');	  /* the same byte */
	file_bytes("data", 0, 1); /* the same byte of the file */
}
