/* fork/stored-by-the-kernel - A read into a page that is shared since fork copies it first, and
 * what the kernel reads there then is new.
 *
 * data: 4096 bytes, all 'A'
 * copy: 2 bytes, all 0
 */
#include "case.h"

CASE("fork/stored-by-the-kernel")
{
	int fd;
	pid_t child;
	int out;
	int child_status = -1; /* waitpid has not filled it in */

	fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 'p'); /* first byte, before the fork */

	child = premise("fork", fork());
	if (child == 0) {
		who("child");

		premise_is("read", read(fd, (void *)0x50000000, 2),
			   2); /* a page that is not its own yet */

		peek((void *)0x50000000); /* first byte */

		out = premise("open", open("copy", O_RDWR));

		premise_is("write", write(out, (void *)0x50000000, 2), 2);

		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50000000); /* first byte, of the parent */
	file_bytes("copy", 0, 2); /* what the kernel read from the page of the child */
}
