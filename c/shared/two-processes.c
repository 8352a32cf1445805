/* shared/two-processes - two processes that each map a file share the memory, both ways.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/two-processes")
{
	int fd = call_open("data", O_RDWR, 0);
	int own_fd, child_status;

	maps("before");

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("mapped");

	peek((void *)0x50000000);      /* first byte of the file */
	poke((void *)0x50000000, 'p'); /* first byte of the file */

	if (premise("fork", fork()) == 0) {
		who("child");
		call_munmap((void *)0x50000000, 4096);

		maps("gone");

		own_fd = call_open("data", O_RDWR, 0);

		call_mmap((void *)0x60000000,	  /* address, another one than in the parent */
			  4096,			  /* length */
			  PROT_READ | PROT_WRITE, /* prot */
			  MAP_SHARED,		  /* flags */
			  own_fd,		  /* descriptor */
			  0);			  /* offset in bytes */

		peek((void *)0x60000000);      /* the same byte, in the child at its own address */
		poke((void *)0x60000001, 'c'); /* second byte of the file */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50000001); /* the same byte, in the parent */
}
