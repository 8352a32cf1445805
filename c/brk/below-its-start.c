/* brk/below-its-start - A break below the start of the heap is not taken: the old one comes
 * back.
 */
#include "case.h"

CASE("brk/below-its-start")
{
	char *heap;
	char *higher;
	char *below;

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);
	value("even", syscall(SYS_brk, heap) - (uintptr_t)heap);

	higher = heap + 8192;

	value("raised", syscall(SYS_brk, higher) - (uintptr_t)heap);

	below = heap - 0x4000000;

	value("below", syscall(SYS_brk, below) - (uintptr_t)heap);
	value("last_byte", syscall(SYS_brk, -1) - (uintptr_t)heap);
}
