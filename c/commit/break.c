/* commit/break - The break does not rise beyond the commit limit. */
#include "case.h"

CASE("commit/break")
{
	char *heap;
	char *much;
	char *page;
	int sysctl;
	int digits;
	char before[12];

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);
	value("even", syscall(SYS_brk, heap) - (uintptr_t)heap);

	much = heap + 0x40000000;

	page = heap + 4096;

	/* From now on everything that may be stored to is counted. */
	sysctl = premise("open", open("/proc/sys/vm/overcommit_memory", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	value("refused", syscall(SYS_brk, much) - (uintptr_t)heap);
	value("a_page", syscall(SYS_brk, page) - (uintptr_t)heap);

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
