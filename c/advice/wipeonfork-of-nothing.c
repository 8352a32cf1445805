/* advice/wipeonfork-of-nothing - MADV_WIPEONFORK with a length of 0 does nothing: the child has
 * what its parent stored.
 */
#include "case.h"

CASE("advice/wipeonfork-of-nothing")
{
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'p'); /* first byte */

	call_madvise((void *)0x50000000, 0, MADV_WIPEONFORK);

	smaps("after", (void *)0x50000000, "VmFlags.wf");

	if (premise("fork", fork()) == 0) {
		who("child");
		peek((void *)0x50000000); /* first byte, inherited */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
