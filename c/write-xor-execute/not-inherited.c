/* write-xor-execute/not-inherited - With PR_MDWE_NO_INHERIT a child is free of it. */
#include "case.h"

#include <sys/prctl.h>

/* Newer than the headers of the build host: linux/prctl.h. */
#ifndef PR_SET_MDWE
#define PR_SET_MDWE 65
#define PR_MDWE_REFUSE_EXEC_GAIN 1
#endif
#ifndef PR_MDWE_NO_INHERIT
#define PR_MDWE_NO_INHERIT 2
#endif

CASE("write-xor-execute/not-inherited")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN | PR_MDWE_NO_INHERIT, NULL, 0, NULL);
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	if (premise("fork", fork()) == 0) {
		who("child");

		call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
