/* charges/data-kinds - RLIMIT_DATA counts neither shared memory nor growing areas, but
 * MAP_NORESERVE and private files.
 *
 * data: 8192 bytes, page n filled with 'A' + n
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

CASE("charges/data-kinds")
{
	int fd;
	unsigned int first;
	unsigned int shared;
	unsigned int growing;
	unsigned int noreserve;
	unsigned int file;
	unsigned int shared_file;

	fd = call_open("data", O_RDWR, 0);

	first = room();

	call_mmap((void *)0x50000000, 20480, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	shared = room();

	value("shared", first - shared);

	call_mmap((void *)0x51000000, 20480, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);

	growing = room();

	value("growing", shared - growing);

	call_mmap((void *)0x52000000, 20480, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);

	noreserve = room();

	value("noreserve", growing - noreserve);

	call_mmap((void *)0x53000000, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0);

	file = room();

	value("file", noreserve - file);

	call_mmap((void *)0x54000000, 8192, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

	shared_file = room();

	value("shared_file", file - shared_file);
}
