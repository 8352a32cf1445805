/* frame/kernel-address - Above the task a native kernel says that the page is there (error 5, 7);
 * on x86-64 there is no such page (4, 6). */
#include "case.h"

#include <setjmp.h>
#include <ucontext.h>

static unsigned int code, trap, error;
static sigjmp_buf go_on;

/* Keeps what the frame says. */
static void on_fault(int signal, siginfo_t *info, void *context)
{
	ucontext_t *frame = context;

	(void)signal;
	code = info->si_code;
	trap = frame->uc_mcontext.gregs[REG_TRAPNO];
	error = frame->uc_mcontext.gregs[REG_ERR];
	siglongjmp(go_on, 1);
}

/* Reads, stores or calls there, and forgets what the frame said before. */
enum touch { READ_THERE, STORE_THERE, CALL_THERE };

static void touch(enum touch how, uintptr_t there)
{
	code = trap = error = 0;
	if (sigsetjmp(go_on, 1))
		return;
	if (how == READ_THERE)
		(void)*(volatile char *)there;
	else if (how == STORE_THERE)
		*(volatile char *)there = 'x';
	else
		((void (*)(void))there)();
}

static const struct sigaction action = { .sa_sigaction = on_fault,
					 .sa_flags = SA_SIGINFO | SA_NODEFER };

CASE("frame/kernel-address")
{
	struct sigaction old_action;

	premise("rt_sigaction", sigaction(SIGSEGV, &action, &old_action));

	touch(READ_THERE, 0xffffe000); /* the first page that no task of an x86-64 kernel has */
	value("first_trap", trap);
	value("first_error", error);
	value("first_code", code);

	touch(READ_THERE, 0xfffff000); /* the very last page */
	value("top_trap", trap);
	value("top_error", error);
	value("top_code", code);

	touch(STORE_THERE, 0xfffff000); /* the same page */
	value("store_trap", trap);
	value("store_error", error);
	value("store_code", code);

	/* The frame of the program has handlers of its own. */

	premise("rt_sigaction", sigaction(SIGSEGV, &old_action, NULL));
}
