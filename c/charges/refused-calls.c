/* charges/refused-calls - What is refused is not counted: of mmap2, mremap and mprotect.
 *
 * data: 8192 bytes, page n filled with 'A' + n
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

CASE("charges/refused-calls")
{
	int fd;
	unsigned int first;
	unsigned int last;

	fd = call_open("data", O_RDONLY, 0);
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	first = room();

	call_mmap((void *)0x54000000, 20480, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x54000001, 20480, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x54000000, 20480, PROT_READ, MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x54000000, 0x5000000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mremap((void *)0x50000000, 4096, 8192, 0, NULL);
	call_mremap((void *)0x50000000, 4096, 0x5000000, MREMAP_MAYMOVE, NULL);
	call_mremap((void *)0x50000000, 4096, 8192, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x54000001);
	call_mprotect((void *)0x50001000, 4096, PROT_READ | PROT_WRITE);

	last = room();

	value("taken", first - last);
}
