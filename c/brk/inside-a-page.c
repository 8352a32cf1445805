/* brk/inside-a-page - The break is a byte: within a page it moves and says so, and no area
 * changes.
 */
#include "case.h"

CASE("brk/inside-a-page")
{
	char *heap;
	char *inside;
	char *more;
	char *less;

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);
	value("even", syscall(SYS_brk, heap) - (uintptr_t)heap);

	inside = heap + 4097;

	more = heap + 8191;

	less = heap + 1;

	value("second_page", syscall(SYS_brk, inside) - (uintptr_t)heap);

	maps("before");

	value("its_last_byte", syscall(SYS_brk, more) - (uintptr_t)heap);

	maps("same");

	value("first_page", syscall(SYS_brk, less) - (uintptr_t)heap);
}
