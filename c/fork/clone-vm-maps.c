/* fork/clone-vm-maps - what a child of clone(CLONE_VM) maps and unmaps changes for its parent as
 * well. */
#include "case.h"
#include <sched.h>

static int child(void *unused)
{
	(void)unused;
	call_mmap((void *)0x60000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_munmap((void *)0x50000000, 4096);
	return 0;
}

CASE("fork/clone-vm-maps")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,	       /* address */
		  16384,		       /* length, a stack for the child */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	peek((void *)0x50000000); /* in the lowest page of the stack */
	areas("before");

	premise("clone", clone(child, (void *)0x50004000, CLONE_VM | SIGCHLD, NULL));

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	areas("after");
	peek((void *)0x50000000); /* the same byte */
}
