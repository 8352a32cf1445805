/* guard/fork - A child inherits the guard; what it removes its parent keeps. */
#include "case.h"

CASE("guard/fork")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */

	call_madvise((void *)0x50001000, 4096, MADV_GUARD_INSTALL);

	if (premise("fork", fork()) == 0) {
		who("child");
		peek((void *)0x50001000); /* second page, guarded */

		call_madvise((void *)0x50001000, 4096, MADV_GUARD_REMOVE);

		peek((void *)0x50001000); /* second page, zero now */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50001000); /* second page, guarded still */
}
