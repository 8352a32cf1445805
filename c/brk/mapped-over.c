/* brk/mapped-over - MAP_FIXED may replace a page of the heap, and lowering the break takes it
 * away.
 */
#include "case.h"

CASE("brk/mapped-over")
{
	char *heap;
	char *three;
	char *second;
	char *third;

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);

	three = heap + 12288;

	second = heap + 4096;

	address("second", second);

	third = heap + 8192;

	address("third", third);

	value("three", syscall(SYS_brk, three) - (uintptr_t)heap);

	poke(second, 'h'); /* second page of the heap */

	premise("mmap2", (long)mmap(second, 4096, PROT_READ,
				    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0));

	smaps("over", second, "VmFlags.gd VmFlags.lo VmFlags.nr VmFlags.dc VmFlags.dd");
	peek(second);	   /* the page that is there now */
	poke(second, 'x'); /* the same page: not writable */
	peek(third);	   /* third page of the heap */

	value("none", syscall(SYS_brk, heap) - (uintptr_t)heap);

	peek(second); /* where the page was */
}
