/* frame/trap-flag - With the trap flag set int 80h does its work, and the trap comes behind the
 * instruction after it. */
#include "case.h"

#include <ucontext.h>

static unsigned int traps, trap_at, trap_flag;

/* Counts, keeps where it was, and steps no further. */
static void on_trap(int signal, siginfo_t *info, void *context)
{
	ucontext_t *frame = context;

	(void)signal;
	(void)info;
	traps++;
	trap_at = frame->uc_mcontext.gregs[REG_EIP];
	trap_flag = frame->uc_mcontext.gregs[REG_EFL] >> 8 & 1;
	frame->uc_mcontext.gregs[REG_EFL] &= ~0x100;
}

static const struct sigaction action = { .sa_sigaction = on_trap, .sa_flags = SA_SIGINFO };

CASE("frame/trap-flag")
{
	uint32_t result;
	uint32_t behind;

	premise("rt_sigaction", sigaction(SIGTRAP, &action, NULL));

	__asm__ volatile("push %%ebp\n\t"
			 "mov $0, %%ebp\n\t" /* offset in 4096-byte units */
			 "pushf\n\t"
			 "orl $0x100, (%%esp)\n\t"
			 "popf\n\t" /* the trap flag from here on */
			 "int $0x80\n\t"
			 "nop\n"
			 "1:\tnop\n\t"
			 "pop %%ebp\n\t"
			 "movl $1b, %[behind]"
			 : "=a"(result), [behind] "=m"(behind)
			 : "a"(SYS_mmap2), "b"(0x50000000), "c"(8192), "d"(PROT_READ),
			   "S"(MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED), "D"(-1)
			 : "memory", "cc");
	report_call("mmap2", 6,
		    (const uint32_t[]){ 0x50000000, 8192, PROT_READ,
					MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0 },
		    result);
	value("traps", traps);
	value("trap_flag", trap_flag);
	value("behind_the_nop", trap_at == behind);
}
