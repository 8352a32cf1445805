/* brk/data-limit - RLIMIT_DATA holds the break where it is: the old one comes back.
 *
 * RLIMIT_DATA: 4 MiB
 */
#include "case.h"

CASE("brk/data-limit")
{
	char *heap;
	char *two;
	char *much;

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);
	value("even", syscall(SYS_brk, heap) - (uintptr_t)heap);

	two = heap + 8192;

	much = heap + 0x1000000;

	value("two", syscall(SYS_brk, two) - (uintptr_t)heap);
	value("too_much", syscall(SYS_brk, much) - (uintptr_t)heap);
}
