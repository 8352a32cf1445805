/* charges/data-to-the-last-page - At RLIMIT_DATA to the page mprotect of one page more is
 * ENOMEM, and of none more it is done.
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

CASE("charges/data-to-the-last-page")
{
	unsigned int first;
	unsigned int size;

	call_mmap((void *)0x50000000, 8192, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	first = room();

	size = (first - 1) * 4096;

	premise("mmap2", (long)mmap((void *)0x60000000, size, PROT_READ | PROT_WRITE,
				    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
	call_mprotect((void *)0x50000000, 8192, PROT_READ | PROT_WRITE);

	poke((void *)0x50000000, 'x'); /* first page, read-only still */

	call_mprotect((void *)0x50000000, 4096, PROT_READ | PROT_WRITE);
	call_mprotect((void *)0x50001000, 4096, PROT_READ | PROT_WRITE);
	call_mmap((void *)0x54000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x54000000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mprotect((void *)0x50000000, 4096, PROT_READ);
	call_mmap((void *)0x54001000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x54002000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}
