/* charges/fixed-over-a-part - MAP_FIXED over what is partly there is counted by the pages that
 * are new.
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

CASE("charges/fixed-over-a-part")
{
	unsigned int first;
	unsigned int after;
	unsigned int last;

	call_mmap((void *)0x50001000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	first = room();

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	after = room();

	value("taken", first - after);

	call_munmap((void *)0x50000000, 16384);

	last = room();

	value("left", last - first);
}
