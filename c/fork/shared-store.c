/* fork/shared-store - a child's store to shared anonymous memory is seen by its parent. */
#include "case.h"

CASE("fork/shared-store")
{
	char *area;
	int child_status = -1; /* waitpid has not filled it in */

	area = call_mmap(NULL,			     /* address, where the kernel sees fit */
			 4096,			     /* length */
			 PROT_READ | PROT_WRITE,     /* prot */
			 MAP_SHARED | MAP_ANONYMOUS, /* flags, the point of the case */
			 -1,			     /* descriptor, none */
			 0);			     /* offset in bytes */

	poke(area, 'p'); /* before fork */

	if (premise("fork", fork()) == 0) {
		who("child");
		peek(area);	 /* the same byte */
		poke(area, 'c'); /* the same byte, in the child */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek(area); /* the byte of both */
}
