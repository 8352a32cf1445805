/* growsdown/fork - the area of a child grows on its own: the parent keeps the size it had.
 *
 * RLIMIT_STACK: 4 MiB
 */
#include "case.h"

CASE("growsdown/fork")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("parent");

	if (premise("fork", fork()) == 0) {
		who("child");
		poke((void *)0x4fffffff, 'c'); /* just below the area */
		peek((void *)0x4fffffff);      /* the same byte */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	maps("after");
	peek((void *)0x4fffffff); /* just below the area of the parent */
	maps("grown");
}
