/* shared/new-file-of-the-name - a mapping stays with its file when a new file takes the name.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/new-file-of-the-name")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;
	int new_fd;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	premise("unlink", unlink("data"));

	new_fd = call_open("data", O_RDWR | O_CREAT, 0600);

	call_write(new_fd, "xyz", 3);

	peek(area);		  /* first byte of the old file */
	poke(area + 1, 'o');	  /* its second byte */
	file_bytes("data", 0, 4); /* the first four of the new file */
}
