/* fork/mcl-future - MCL_FUTURE is not inherited by a child: what it maps is not locked.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("fork/mcl-future")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mlockall(MCL_FUTURE);

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	smaps("parent", (void *)0x50000000, "VmFlags.lo");

	if (premise("fork", fork()) == 0) {
		who("child");
		call_mmap((void *)0x68000000,	       /* address, a free hint */
			  4096,			       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

		smaps("new", (void *)0x68000000, "VmFlags.lo");
		status("child", "VmLck");
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
