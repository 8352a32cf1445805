/* charges/rearranged - Rearranged pages, cuts and joins are counted as the same pages.
 *
 * data: 20480 bytes, page n filled with 'A' + n
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

CASE("charges/rearranged")
{
	int fd;
	unsigned int first;
	unsigned int last;
	unsigned int end;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 20480, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	first = room();

	call_remap_file_pages((void *)0x50001000, 4096, PROT_NONE, 3, 0);
	call_mprotect((void *)0x50002000, 4096, PROT_READ | PROT_WRITE);
	call_madvise((void *)0x50004000, 4096, MADV_DONTFORK);

	last = room();

	value("taken", first - last);

	call_munmap((void *)0x50000000, 20480);

	end = room();

	value("left", end - first);
}
