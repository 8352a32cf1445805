/* fork/child-protects - mprotect in a child leaves the protection of its parent alone. */
#include "case.h"

CASE("fork/child-protects")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,	      /* address */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */

	areas("before");

	if (premise("fork", fork()) == 0) {
		who("child");
		call_mprotect((void *)0x50000000, 4096, PROT_READ);

		poke((void *)0x50000000, 'c'); /* in the page, through the area of the child */
		areas("child");
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	poke((void *)0x50000000, 'p'); /* the same byte, through that of the parent */
	areas("after");
}
