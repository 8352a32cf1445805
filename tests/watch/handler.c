/* A lazy allocator: a SIGSEGV handler gives memory where it was touched. */
#include <signal.h>
#include <stdint.h>
#include <sys/mman.h>

static void give(int number, siginfo_t *info, void *context)
{
	(void)number;
	(void)context;
	mprotect((void *)((uintptr_t)info->si_addr & ~4095ul), 4096, PROT_READ | PROT_WRITE);
}

int main(void)
{
	struct sigaction action = { .sa_sigaction = give, .sa_flags = SA_SIGINFO };
	char *map = mmap(0, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (map == MAP_FAILED || sigaction(SIGSEGV, &action, 0) < 0)
		return 1;
	map[20000] = 7;
	return map[20000] - 7;
}
