/* fork/lock - a lock on memory is not inherited by a child. */
#include "case.h"

CASE("fork/lock")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mlock((void *)0x50000000, 4096);

	smaps("parent", (void *)0x50000000, "VmFlags.lo Locked");

	if (premise("fork", fork()) == 0) {
		who("child");
		smaps("child", (void *)0x50000000, "VmFlags.lo Locked");
		status("child", "VmLck");
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
