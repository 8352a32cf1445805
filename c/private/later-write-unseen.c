/* private/later-write-unseen - a write to the file does not show in a private page that was stored
 * to.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/later-write-unseen")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area + 100, 'p'); /* a byte of page 0, now a copy */

	premise_is("pwrite64", pwrite(fd, "x", 1, 0), 1);
	file_bytes("data", 0, 1); /* what the write put into page 0 of the file */

	premise_is("pwrite64", pwrite(fd, "x", 1, 4096), 1);

	peek(area);	   /* first byte of the copy */
	peek(area + 4096); /* first byte of page 1, that of the file */
}
