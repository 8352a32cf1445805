/* charges/mapped-and-unmapped - What mmap2 maps is counted to the page, and given back with
 * munmap.
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

CASE("charges/mapped-and-unmapped")
{
	unsigned int first;
	unsigned int mapped;
	unsigned int cut;
	unsigned int last;

	first = room();

	call_mmap((void *)0x50000000, 20480, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	mapped = room();

	value("taken", first - mapped);

	call_munmap((void *)0x50001000, 4096);

	cut = room();

	value("after_one", first - cut);

	call_munmap((void *)0x50000000, 20480);

	last = room();

	value("left", first - last);
}
