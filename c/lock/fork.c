/* lock/fork - a child inherits no lock, neither of an area nor MCL_FUTURE.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/fork")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  4096,					    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	call_mlockall(MCL_FUTURE);

	if (premise("fork", fork()) == 0) {
		who("child");
		smaps("inherited", (void *)0x50000000, "VmFlags.lo");

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

	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   MS_INVALIDATE);     /* flags, refused for what is locked */
}
