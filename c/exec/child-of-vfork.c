/* exec/child-of-vfork - an execve in the child of vfork leaves the mappings to the parent. */
#include "case.h"

CASE("exec/child-of-vfork")
{
	int child_status = -1; /* waitpid has not filled it in */

	if (started_again) {
		who("child");
		peek((void *)0x50000000);
		_exit(0);
	}

	call_mmap((void *)0x50000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	poke((void *)0x50000000, 'p');

	if (premise("vfork", vfork()) == 0) {
		start_again();
		_exit(1);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
	peek((void *)0x50000000);
}
