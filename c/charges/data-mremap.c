/* charges/data-mremap - RLIMIT_DATA follows mremap of private writable memory to the page.
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

CASE("charges/data-mremap")
{
	unsigned int first;
	unsigned int grown;
	unsigned int moved;
	unsigned int shrunk;

	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	first = room();

	call_mremap((void *)0x50000000, 8192, 20480, 0, NULL);

	grown = room();

	value("grown", first - grown);

	call_mremap((void *)0x50000000, 20480, 20480, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x54000000);

	moved = room();

	value("moved", first - moved);

	call_mremap((void *)0x54000000, 20480, 4096, 0, NULL);

	shrunk = room();

	value("shrunk", shrunk - first);
}
