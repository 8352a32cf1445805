/* frame/steps-into-the-new-page - A step over int 80h that maps over the instruction behind it
 * runs the new one, and traps behind that.
 *
 * data: 4096 bytes, all 'A' but for 0c3h (ret) at 4095
 */
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

/* pushf; orl $0x100, (%esp); popf; int $0x80, and nothing behind it */
static const char code[] = { 0x9c, 0x81, 0x0c, 0x24, 0, 1, 0, 0, 0x9d, 0xcd, 0x80 };

CASE("frame/steps-into-the-new-page")
{
	int fd;
	uint32_t eax;
	uint32_t ecx;

	fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x68000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE | PROT_EXEC,	   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	for (unsigned int i = 0; i < sizeof(code); i++)
		((volatile char *)0x68000000)[i] = code[i];

	premise("rt_sigaction", sigaction(SIGTRAP, &action, NULL));

	__asm__ volatile("push %%ebp\n\t"
			 "mov $0, %%ebp\n\t" /* offset in 4096-byte units */
			 "call 0x68000000\n\t"
			 "pop %%ebp"
			 : "=a"(eax), "=c"(ecx)
			 : "a"(SYS_mmap2), "b"(0x68000000), "c"(4096), "d"(PROT_READ | PROT_EXEC),
			   "S"(MAP_PRIVATE | MAP_FIXED), "D"(fd)
			 : "memory", "cc");
	report_call("mmap2", 6,
		    (const uint32_t[]){ 0x68000000, 4096, PROT_READ | PROT_EXEC,
					MAP_PRIVATE | MAP_FIXED, fd, 0 },
		    eax);
	value("counted", ecx - 4096);
	value("traps", traps);
	value("trap_flag", trap_flag);
	value("trap_at", trap_at);
}
