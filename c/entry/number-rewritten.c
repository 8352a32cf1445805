/* entry/number-rewritten - a number that a tracer rewrites at the entry of mmap2 is the call that
 * is made. */
#include "case.h"

#include <sys/ptrace.h>
#include <sys/user.h>

CASE("entry/number-rewritten")
{
	pid_t child;
	int child_status = -1; /* waitpid has not filled it in */
	struct user_regs_struct seen;

	call_mmap((void *)0x50000000, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	child = premise("fork", fork());
	if (child == 0) {
		who("child");
		maps("before");

		premise("ptrace", ptrace(PTRACE_TRACEME, 0, NULL, NULL));
		premise("kill", kill(getpid(), SIGSTOP)); /* the parent takes over */

		call_mmap((void *)0x50001000,			   /* address */
			  4096,					   /* length */
			  PROT_READ | PROT_WRITE,		   /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
			  -1,					   /* descriptor, none */
			  0);					   /* offset in bytes */

		maps("after");

		_exit(0);
	}

	premise("waitpid", waitpid(child, &child_status, 0));
	premise("ptrace", ptrace(PTRACE_SYSCALL, child, NULL, NULL)); /* on to the entry of mmap2 */
	premise("waitpid", waitpid(child, &child_status, 0));
	premise("ptrace", ptrace(PTRACE_GETREGS, child, NULL, &seen));

	seen.orig_eax = SYS_munmap;
	premise("ptrace", ptrace(PTRACE_SETREGS, child, NULL, &seen));

	premise("ptrace", ptrace(PTRACE_CONT, child, NULL, NULL));
	premise("waitpid", waitpid(child, &child_status, 0));
	ended("child", child_status);
}
