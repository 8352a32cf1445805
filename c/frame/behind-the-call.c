/* frame/behind-the-call - A signal right behind int 80h has the result in eax of its frame and the
 * arguments in the other registers.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

#include <ucontext.h>

static greg_t frame[NGREG];

static void on_signal(int signal, siginfo_t *info, void *context)
{
	ucontext_t *now = context;

	(void)signal;
	(void)info;
	for (int i = 0; i < NGREG; i++)
		frame[i] = now->uc_mcontext.gregs[i];
	now->uc_mcontext.gregs[REG_EIP] += 2; /* ud2 has two bytes */
}

static const struct sigaction action = { .sa_sigaction = on_signal, .sa_flags = SA_SIGINFO };

CASE("frame/behind-the-call")
{
	int fd;
	uint32_t result;
	uint32_t behind;

	fd = call_open("data", O_RDONLY, 0);

	premise("rt_sigaction", sigaction(SIGILL, &action, NULL));

	__asm__ volatile("push %%ebp\n\t"
			 "mov $2, %%ebp\n\t" /* offset in 4096-byte units */
			 "int $0x80\n"
			 "1:\tud2\n\t"
			 "pop %%ebp\n\t"
			 "movl $1b, %[behind]"
			 : "=a"(result), [behind] "=m"(behind)
			 : "a"(SYS_mmap2), "b"(0x50000000), "c"(8192), "d"(PROT_READ),
			   "S"(MAP_SHARED | MAP_FIXED), "D"(fd)
			 : "memory", "cc");
	report_call(
		"mmap2", 6,
		(const uint32_t[]){ 0x50000000, 8192, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 2 },
		result);
	value("eax", frame[REG_EAX]);
	value("ebx", frame[REG_EBX]);
	value("ecx", frame[REG_ECX]);
	value("edx", frame[REG_EDX]);
	value("esi", frame[REG_ESI]);
	value("edi", frame[REG_EDI]);
	value("ebp", frame[REG_EBP]);
	value("eip", frame[REG_EIP] - behind);
}
