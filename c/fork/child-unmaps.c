/* fork/child-unmaps - munmap in a child leaves the area of its parent alone. */
#include "case.h"

CASE("fork/child-unmaps")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,	       /* address */
		  12288,		       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	poke((void *)0x50001000, 'p'); /* in the middle page */
	areas("before");

	if (premise("fork", fork()) == 0) {
		who("child");
		call_munmap((void *)0x50001000, 4096);

		peek((void *)0x50001000); /* the same address in the child */
		areas("child");
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50001000); /* the same byte in the parent */
	areas("after");
}
