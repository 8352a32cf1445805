/* mseal/fork - A child inherits the seal. */
#include "case.h"

CASE("mseal/fork")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 's'); /* first page, to be sealed */
	poke((void *)0x50001000, 't'); /* second page */

	call_mseal((void *)0x50000000, 4096, 0);

	if (premise("fork", fork()) == 0) {
		who("child");

		call_munmap((void *)0x50000000, 4096);
		call_munmap((void *)0x50001000, 4096);
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
