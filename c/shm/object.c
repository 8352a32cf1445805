/* shm/object - a file of a tmpfs, opened, sized and mapped, is what shm_open gives.
 *
 * Not by shm_open() itself, which would leave the directory of the case for /dev/shm.
 */
#include "case.h"

CASE("shm/object")
{
	int fd = call_open("object", O_RDWR | O_CREAT, 0600);
	int own_fd, child_status;

	file_bytes("object", 0, 1); /* its first byte, if it has one */

	call_ftruncate(fd, 4096);

	maps("before");

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("mapped");

	peek((void *)0x50000000);      /* first byte of the object */
	poke((void *)0x50000000, 'p'); /* first byte of the object */

	if (premise("fork", fork()) == 0) {
		who("child");
		call_munmap((void *)0x50000000, 4096);

		maps("gone");

		own_fd = call_open("object", O_RDWR, 0);

		call_mmap((void *)0x60000000,	  /* address */
			  4096,			  /* length */
			  PROT_READ | PROT_WRITE, /* prot */
			  MAP_SHARED,		  /* flags */
			  own_fd,		  /* descriptor */
			  0);			  /* offset in bytes */

		peek((void *)0x60000000); /* the same byte, through a mapping of the child's own */
		poke((void *)0x60000000, 'c'); /* the same byte */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	premise("unlink", unlink("object"));

	peek((void *)0x50000000); /* the same byte, what the child stored */
}
