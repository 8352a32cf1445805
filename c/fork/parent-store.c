/* fork/parent-store - a parent's store after fork is not seen by its child in a private page. */
#include "case.h"

CASE("fork/parent-store")
{
	int ends[2];
	char token = 0;
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x60000000,	      /* address */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */

	poke((void *)0x50000000, 'b'); /* in the private page, before fork */
	poke((void *)0x60000000, 'b'); /* in the shared page, before fork */

	premise("pipe", pipe(ends));

	if (premise("fork", fork()) == 0) {
		who("child");
		premise_is("read", read(ends[0], &token, 1), 1); /* until the parent has stored */

		peek((void *)0x50000000); /* the private page of the child */
		peek((void *)0x60000000); /* the shared page */
		_exit(0);
	}

	poke((void *)0x50000000, 'p'); /* in the private page of the parent */
	poke((void *)0x60000000, 'p'); /* in the shared page */

	premise_is("write", write(ends[1], &token, 1), 1);

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
