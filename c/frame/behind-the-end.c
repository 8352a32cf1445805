/* frame/behind-the-end - SIGBUS behind the end of a file has trap 14 and error 4 of a read, 6 of a
 * store, like SIGSEGV.
 *
 * data: 100 bytes, all 'A'
 */
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

CASE("frame/behind-the-end")
{
	struct sigaction old_action;
	int fd;

	premise("rt_sigaction", sigaction(SIGBUS, &action, &old_action));

	fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	/* The page with the end: a fault on the next may map it along. */
	(void)*(volatile char *)0x50000000;

	touch(READ_THERE, 0x50001000); /* the page behind the end of the file */
	value("read_trap", trap);
	value("read_error", error);
	value("read_code", code);

	touch(STORE_THERE, 0x50001fff); /* the last byte of it */
	value("store_trap", trap);
	value("store_error", error);
	value("store_code", code);

	/* The frame of the program has handlers of its own. */

	premise("rt_sigaction", sigaction(SIGBUS, &old_action, NULL));
}
