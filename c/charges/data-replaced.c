/* charges/data-replaced - Private writable pages that MAP_FIXED replaces are taken off
 * RLIMIT_DATA.
 *
 * RLIMIT_DATA: 16 MiB
 */
#include "case.h"

/* How many pages can still be mapped: found by halves. */
static unsigned int room(void)
{
	unsigned int low = 0, high = 8192;

	while (high - low > 1) {
		unsigned int pages = low + (high - low) / 2;
		void *area = mmap((void *)0x60000000, pages * 4096, PROT_READ | PROT_WRITE,
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

CASE("charges/data-replaced")
{
	unsigned int first;
	unsigned int read;
	unsigned int shared;

	first = room();

	call_mmap((void *)0x50000000, 20480, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50001000, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	read = room();

	value("replaced", first - read);

	call_mmap((void *)0x50003000, 8192, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	shared = room();

	value("shared", first - shared);
}
