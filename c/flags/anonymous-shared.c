/* flags/anonymous-shared - MAP_ANONYMOUS with MAP_SHARED is memory of no file that parent and child
 * share. */
#include "case.h"

CASE("flags/anonymous-shared")
{
	char *area;
	int child_status = -1; /* waitpid has not filled it in */

	maps("before");

	area = call_mmap(NULL,			     /* address, where the kernel sees fit */
			 4096,			     /* length */
			 PROT_READ | PROT_WRITE,     /* prot */
			 MAP_SHARED | MAP_ANONYMOUS, /* flags, the point of the case */
			 -1,			     /* descriptor, none */
			 0);			     /* offset in bytes */

	maps("after");
	poke(area + 3, 'p'); /* for the child */

	if (premise("fork", fork()) == 0) {
		who("child");
		peek(area + 3);	     /* what the parent has stored */
		poke(area + 4, 'c'); /* for the parent */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek(area + 4); /* what the child has stored */
}
