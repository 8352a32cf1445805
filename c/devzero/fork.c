/* devzero/fork - A shared mapping of /dev/zero is common to parent and child, a page first
 * touched later too.
 */
#include "case.h"

CASE("devzero/fork")
{
	int fd;
	int child_status = -1; /* waitpid has not filled it in */

	fd = call_open("/dev/zero", O_RDWR, 0);
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

	poke((void *)0x50000000, 'p'); /* first page, before the fork */

	if (premise("fork", fork()) == 0) {
		who("child");
		peek((void *)0x50000000);      /* first page, the parent's store */
		poke((void *)0x50001000, 'c'); /* second page, touched for the first time */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50001000); /* second page, the child's store */
}
