/* brk/below-a-growing-area - The break does not rise into the 256 pages below a growing area. */
#include "case.h"

CASE("brk/below-a-growing-area")
{
	char *heap;
	char *area;
	char *gap;
	char *last;

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);
	value("even", syscall(SYS_brk, heap) - (uintptr_t)heap);

	area = heap + 0x200000;

	gap = heap + 0x100000;

	last = heap + 1044480;

	premise("mmap2",
		(long)mmap(area, 4096, PROT_READ | PROT_WRITE,
			   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE | MAP_GROWSDOWN, -1,
			   0));
	value("to_the_gap", syscall(SYS_brk, gap) - (uintptr_t)heap);
	value("a_page_less", syscall(SYS_brk, last) - (uintptr_t)heap);
}
