/* brk/up-to-an-area - The break rises to two pages before an area, and not to the last page
 * before it.
 */
#include "case.h"

CASE("brk/up-to-an-area")
{
	char *heap;
	char *area;
	char *nearer;
	char *over;

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);
	value("even", syscall(SYS_brk, heap) - (uintptr_t)heap);

	area = heap + 65536;

	nearer = heap + 61440;

	premise("mmap2", (long)mmap(area, 4096, PROT_READ | PROT_WRITE,
				    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0));
	value("touching", syscall(SYS_brk, area) - (uintptr_t)heap);
	value("a_page_between", syscall(SYS_brk, nearer) - (uintptr_t)heap);

	over = heap + 131072;

	value("over_it", syscall(SYS_brk, over) - (uintptr_t)heap);
	premise("munmap", munmap(area, 4096));
	value("free", syscall(SYS_brk, over) - (uintptr_t)heap);
}
