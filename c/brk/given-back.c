/* brk/given-back - Pages above a lowered break are free for mmap2, and zero when the heap gets
 * them again.
 */
#include "case.h"

CASE("brk/given-back")
{
	char *heap;
	char *one;
	char *third;
	char *three;

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);

	one = heap + 4096;

	third = heap + 8192;

	address("third", third);

	three = heap + 12288;

	value("three", syscall(SYS_brk, three) - (uintptr_t)heap);

	poke(third, 'h'); /* third page of the heap */

	value("one", syscall(SYS_brk, one) - (uintptr_t)heap);
	premise("mmap2", (long)mmap(third, 4096, PROT_READ | PROT_WRITE,
				    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0));

	peek(third);	  /* the page that is mapped there now */
	poke(third, 'm'); /* the same page */

	premise("munmap", munmap(third, 4096));
	value("again", syscall(SYS_brk, three) - (uintptr_t)heap);

	peek(third); /* third page of the heap, new */
}
