/* brk/locked - Under mlockall(MCL_FUTURE) the heap grows locked and resident, up to
 * RLIMIT_MEMLOCK.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 16384 bytes
 */
#include "case.h"

CASE("brk/locked")
{
	char *heap;
	char *two;
	char *five;

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);
	value("even", syscall(SYS_brk, heap) - (uintptr_t)heap);
	call_mlockall(MCL_FUTURE);

	two = heap + 8192;

	five = heap + 20480;

	value("two", syscall(SYS_brk, two) - (uintptr_t)heap);

	status("locked", "VmLck");

	value("five", syscall(SYS_brk, five) - (uintptr_t)heap);

	status("refused", "VmLck");

	value("lowered", syscall(SYS_brk, heap) - (uintptr_t)heap);

	status("lowered", "VmLck");
}
