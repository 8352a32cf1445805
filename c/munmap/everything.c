/* munmap/everything - A program may unmap all that it has: there is nothing to return to, and it
 * ends by SIGSEGV. */
#include "case.h"

CASE("munmap/everything")
{
	pid_t child;
	int child_status = -1; /* waitpid has not filled it in */

	child = premise("fork", fork());
	if (child == 0) {
		syscall(SYS_munmap, NULL, 0xffffe000); /* the task of an x86-64 kernel */
		syscall(SYS_munmap, NULL, 0xc0000000); /* the task of an i386 kernel */

		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
