/* fork/first-touch - A child sees the file in pages that nobody touched before, the descriptor
 * closed.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("fork/first-touch")
{
	int fd;
	int child_status = -1; /* waitpid has not filled it in */

	fd = call_open("data", O_RDONLY, 0);
	call_mmap((void *)0x50000000, 8192, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0);
	call_mmap((void *)0x60000000, 8192, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_close(fd);

	if (premise("fork", fork()) == 0) {
		who("child");
		peek((void *)0x50001000); /* page 1, private */
		peek((void *)0x60001000); /* page 1, shared */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
