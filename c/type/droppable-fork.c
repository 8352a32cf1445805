/* type/droppable-fork - a child finds a MAP_DROPPABLE area empty. */
#include "case.h"

CASE("type/droppable-fork")
{
	char *area;
	int child_status = -1; /* waitpid has not filled it in */

	area = call_mmap(NULL,				/* address, where the kernel sees fit */
			 4096,				/* length */
			 PROT_READ | PROT_WRITE,	/* prot */
			 MAP_DROPPABLE | MAP_ANONYMOUS, /* flags */
			 -1,				/* descriptor, none */
			 0);				/* offset in bytes */

	poke(area + 7, 'd'); /* a byte of the page, in the parent */
	maps("parent");

	if (premise("fork", fork()) == 0) {
		who("child");
		maps("child");
		peek(area + 7); /* the same byte, in the child */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
