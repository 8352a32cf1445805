/* charges/break - The pages of the heap are counted, and given back when the break is lowered.
 *
 * RLIMIT_AS: 64 MiB
 */
#include "case.h"

/* How many pages can still be mapped: found by halves. */
static unsigned int room(void)
{
	unsigned int low = 0, high = 32768;

	while (high - low > 1) {
		unsigned int pages = low + (high - low) / 2;
		void *area = mmap((void *)0x60000000, pages * 4096, PROT_NONE,
				  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);

		if (area == MAP_FAILED) {
			premise_is("mmap2", -errno, -ENOMEM);
			high = pages;
			continue;
		}
		premise_is("munmap", munmap(area, pages * 4096), 0);
		low = pages;
	}
	return low;
}

CASE("charges/break")
{
	char *heap;
	unsigned int first;
	char *higher;
	unsigned int grown;
	unsigned int last;

	heap = (char *)((syscall(SYS_brk, 0) + 4095) & -4096L);
	value("even", syscall(SYS_brk, heap) - (uintptr_t)heap);

	first = room();

	higher = heap + 12288;

	value("raised", syscall(SYS_brk, higher) - (uintptr_t)heap);

	grown = room();

	value("taken", first - grown);

	value("lowered", syscall(SYS_brk, heap) - (uintptr_t)heap);

	last = room();

	value("left", first - last);
}
