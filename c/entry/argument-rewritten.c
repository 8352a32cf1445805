/* entry/argument-rewritten - an argument of mmap2 that a tracer rewrites at the entry is the one
 * that the call is made with.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 *
 * By int80(), which has the registers behind the call, too.
 */
#include "case.h"

#include <sys/ptrace.h>
#include <sys/user.h>

CASE("entry/argument-rewritten")
{
	int fd = call_open("data", O_RDONLY, 0);
	pid_t child = premise("fork", fork());
	int child_status = -1; /* waitpid has not filled it in */
	struct user_regs_struct seen;

	if (child == 0) {
		struct registers asked = {
			.eax = SYS_mmap2,
			.ebx = 0x50000000,		/* address */
			.ecx = 4096,			/* length */
			.edx = PROT_NONE,		/* prot */
			.esi = MAP_PRIVATE | MAP_FIXED, /* flags */
			.edi = fd,			/* descriptor */
			.ebp = 0,			/* offset in 4096-byte units */
		};
		struct registers done;

		who("child");
		maps("before");

		premise("ptrace", ptrace(PTRACE_TRACEME, 0, NULL, NULL));
		premise("kill", kill(getpid(), SIGSTOP)); /* the parent takes over */

		int80(&asked, &done);
		report_call("mmap2", 6,
			    (const uint32_t[]){ done.ebx, done.ecx, done.edx, done.esi, done.edi,
						done.ebp },
			    done.eax);

		maps("after");
		peek((void *)0x60000000); /* first byte of the page that the tracer asks for */

		_exit(0);
	}

	premise("waitpid", waitpid(child, &child_status, 0));
	premise("ptrace", ptrace(PTRACE_SYSCALL, child, NULL, NULL)); /* on to the entry of mmap2 */
	premise("waitpid", waitpid(child, &child_status, 0));
	premise("ptrace", ptrace(PTRACE_GETREGS, child, NULL, &seen));

	seen.ebx = 0x60000000;		   /* another address */
	seen.ecx = 8192;		   /* two pages of it */
	seen.edx = PROT_READ;		   /* to be read */
	seen.esi = MAP_SHARED | MAP_FIXED; /* shared */
	seen.ebp = 2;			   /* page 2 of the file */
	premise("ptrace", ptrace(PTRACE_SETREGS, child, NULL, &seen));

	premise("ptrace", ptrace(PTRACE_CONT, child, NULL, NULL));
	premise("waitpid", waitpid(child, &child_status, 0));
	ended("child", child_status);
}
