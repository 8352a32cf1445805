/* entry/seen-by-a-tracer - a tracer that stops a program at the entry of mmap2 sees number and
 * arguments in their registers, and ENOSYS in eax. */
#include "case.h"

#include <sys/ptrace.h>
#include <sys/user.h>

CASE("entry/seen-by-a-tracer")
{
	pid_t child = premise("fork", fork());
	int child_status = -1; /* waitpid has not filled it in */
	struct user_regs_struct seen;

	if (child == 0) {
		who("child");
		premise("ptrace", ptrace(PTRACE_TRACEME, 0, NULL, NULL));
		premise("kill", kill(getpid(), SIGSTOP)); /* the parent takes over */

		call_mmap((void *)0x50000000,			   /* address */
			  8191,					   /* length, not rounded */
			  PROT_READ | PROT_WRITE,		   /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
			  0x77,					   /* descriptor, not looked at */
			  0x123456000);				   /* offset in bytes, nor this */

		_exit(0);
	}

	premise("waitpid", waitpid(child, &child_status, 0));
	premise("ptrace", ptrace(PTRACE_SYSCALL, child, NULL, NULL)); /* on to the entry of mmap2 */
	premise("waitpid", waitpid(child, &child_status, 0));
	premise("ptrace", ptrace(PTRACE_GETREGS, child, NULL, &seen));

	value("orig_eax", seen.orig_eax);
	value("ebx", seen.ebx);
	value("ecx", seen.ecx);
	value("edx", seen.edx);
	value("esi", seen.esi);
	value("edi", seen.edi);
	value("ebp", seen.ebp);
	value("eax", seen.eax);

	premise("ptrace", ptrace(PTRACE_CONT, child, NULL, NULL));
	premise("waitpid", waitpid(child, &child_status, 0));
	ended("child", child_status);
}
