/* frame/not-mapped - A touch where nothing is mapped has trap 14 in the signal frame, and error 4
 * of a read, 6 of a store. */
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

CASE("frame/not-mapped")
{
	struct sigaction old_action;

	premise("rt_sigaction", sigaction(SIGSEGV, &action, &old_action));

	touch(READ_THERE, 0x50000000); /* where nothing is */
	value("read_trap", trap);
	value("read_error", error);
	value("read_code", code);

	touch(STORE_THERE, 0x50000000); /* where nothing is */
	value("store_trap", trap);
	value("store_error", error);
	value("store_code", code);

	maps("before");

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("mapped");
	value("first", *(uint32_t *)0x50000000);
	value("last", *(uint32_t *)0x50000ffc);

	call_munmap((void *)0x50000000, 4096);

	touch(STORE_THERE, 0x50000000); /* where a page was */
	value("unmapped_trap", trap);
	value("unmapped_error", error);
	value("unmapped_code", code);

	/* The frame of the program has handlers of its own. */

	premise("rt_sigaction", sigaction(SIGSEGV, &old_action, NULL));
}
