/* fork/private-beside-shared - A private mapping that a child made shows what its parent stores to
 * the file, until it is copied.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("fork/private-beside-shared")
{
	int fd;
	int ready[2];
	int stored[2];
	char taken;
	pid_t child;
	int child_status = -1; /* waitpid has not filled it in */

	fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	premise("pipe", pipe(ready)); /* the child has read */

	premise("pipe", pipe(stored)); /* the parent has stored */

	child = premise("fork", fork());
	if (child == 0) {
		who("child");

		call_mmap((void *)0x60000000,	   /* address */
			  4096,			   /* length */
			  PROT_READ | PROT_WRITE,  /* prot */
			  MAP_PRIVATE | MAP_FIXED, /* flags, a mapping of its own */
			  fd,			   /* descriptor */
			  0);			   /* offset in bytes */

		peek((void *)0x60000000); /* first byte of the file */

		premise_is("write", write(ready[1], "", 1), 1);

		premise_is("read", read(stored[0], &taken, 1), 1);

		peek((void *)0x60000000);      /* the same byte, after the store */
		poke((void *)0x60000001, 'c'); /* second byte: the page is a copy */
		peek((void *)0x50000001);      /* second byte of the file */

		premise_is("write", write(ready[1], "", 1), 1);

		premise_is("read", read(stored[0], &taken, 1), 1);

		peek((void *)0x60000000); /* first byte of the copy */

		_exit(0);
	}

	premise_is("read", read(ready[0], &taken, 1), 1);

	poke((void *)0x50000000, 'p'); /* first byte of the file, by the parent */

	premise_is("write", write(stored[1], "", 1), 1);

	premise_is("read", read(ready[0], &taken, 1), 1);

	poke((void *)0x50000000, 'q'); /* first byte of the file, once more */

	premise_is("write", write(stored[1], "", 1), 1);

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50000001); /* second byte of the file */
}
