/* private/second-process - a store to a private mapping is not seen by another process that maps
 * the file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/second-process")
{
	int fd = call_open("data", O_RDWR, 0);
	int own_fd, child_status;

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the page, now a copy */

	if (premise("fork", fork()) == 0) {
		who("child");
		own_fd = call_open("data", O_RDWR, 0);

		call_mmap((void *)0x60000000,	  /* address */
			  4096,			  /* length */
			  PROT_READ | PROT_WRITE, /* prot */
			  MAP_SHARED,		  /* flags, the file itself */
			  own_fd,		  /* descriptor */
			  0);			  /* offset in bytes */

		peek((void *)0x60000000); /* the same byte of the file, in the child */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
