/* brk/fork - A child moves its own break, and has the pages of the heap. */
#include "case.h"

CASE("brk/fork")
{
	char *heap;
	char *two;
	char *four;
	int child_status = -1; /* waitpid has not filled it in */

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);

	address("heap", heap);

	two = heap + 8192;

	four = heap + 16384;

	value("two", syscall(SYS_brk, two) - (uintptr_t)heap);

	poke(heap, 'p'); /* first byte of the heap */

	if (premise("fork", fork()) == 0) {
		who("child");

		value("child", syscall(SYS_brk, four) - (uintptr_t)heap);

		peek(heap);	 /* first byte, inherited */
		poke(heap, 'c'); /* the same byte */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	value("parent", syscall(SYS_brk, 0) - (uintptr_t)heap);

	peek(heap); /* first byte: its own */
}
