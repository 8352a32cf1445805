/* fork/child-maps - a mapping made in a child is none of its parent. */
#include "case.h"

CASE("fork/child-maps")
{
	int child_status = -1; /* waitpid has not filled it in */

	areas("before");

	if (premise("fork", fork()) == 0) {
		who("child");
		call_mmap((void *)0x50000000,	      /* address, a free hint */
			  4096,			      /* length */
			  PROT_READ | PROT_WRITE,     /* prot */
			  MAP_SHARED | MAP_ANONYMOUS, /* flags */
			  -1,			      /* descriptor, none */
			  0);			      /* offset in bytes */

		areas("child");
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50000000); /* where the child had its page, in the parent */
	areas("after");
}
