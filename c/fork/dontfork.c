/* fork/dontfork - an area with MADV_DONTFORK is not there in a child. */
#include "case.h"

CASE("fork/dontfork")
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

	call_madvise((void *)0x50001000, /* address, the middle page */
		     4096,		 /* length */
		     MADV_DONTFORK);	 /* advice, the point of the case */

	areas("parent");

	if (premise("fork", fork()) == 0) {
		who("child");
		areas("child");
		peek((void *)0x50001000); /* the same address in the child */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50001000); /* the same byte in the parent */
}
