/* wrapper/refused-without-a-call - an offset in bytes that is no page multiple is refused before
 * any system call. */
#include "case.h"

#include <sys/ptrace.h>
#include <sys/reg.h>

CASE("wrapper/refused-without-a-call")
{
	pid_t child = premise("fork", fork());
	int child_status = -1; /* waitpid has not filled it in */

	if (child == 0) {
		premise("ptrace", ptrace(PTRACE_TRACEME, 0, NULL, NULL));
		premise("kill", kill(getpid(), SIGSTOP)); /* the parent takes over */

		mmap(NULL,			  /* address, where the kernel sees fit */
		     4096,			  /* length */
		     PROT_READ,			  /* prot */
		     MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		     -1,			  /* descriptor, none */
		     1234);			  /* offset in bytes, the point of the case */

		_exit(0);
	}

	premise("waitpid", waitpid(child, &child_status, 0));
	while (WIFSTOPPED(child_status)) {
		premise("ptrace",
			ptrace(PTRACE_SYSCALL, child, NULL, NULL)); /* on to the entry of a call */
		premise("waitpid", waitpid(child, &child_status, 0));
		value("number",
		      premise("ptrace", ptrace(PTRACE_PEEKUSER, child, 4 * ORIG_EAX, NULL)));
		premise("ptrace",
			ptrace(PTRACE_SYSCALL, child, NULL, NULL)); /* on to the exit from it */
		premise("waitpid", waitpid(child, &child_status, 0));
	}
	ended("child", child_status);
}
