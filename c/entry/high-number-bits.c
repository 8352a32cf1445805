/* entry/high-number-bits - all 32 bits of eax are the number: 192 with a bit above it is ENOSYS. */
#include "case.h"

static void ask(long number)
{
	const uint32_t arguments[] = { 0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0 };
	long result;

	result = syscall(number, NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	report_call("mmap2", 6, arguments, eax_of(result));
}

CASE("entry/high-number-bits")
{
	maps("before");
	ask(SYS_mmap2 | 0x10000);
	ask(SYS_mmap2 | 0x40000000);
	ask(SYS_mmap2 | 0xc0000000);
	maps("after");
}
