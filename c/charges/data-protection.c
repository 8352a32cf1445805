/* charges/data-protection - RLIMIT_DATA counts private memory while it is writable: mprotect
 * adds it and takes it off.
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

CASE("charges/data-protection")
{
	unsigned int first;
	unsigned int read;
	unsigned int write;
	unsigned int two;
	unsigned int last;

	first = room();
	maps("before");

	call_mmap((void *)0x50000000, 20480, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	read = room();

	value("read_only", first - read);
	maps("mapped");

	call_mprotect((void *)0x50000000, 12288, PROT_READ | PROT_WRITE);

	write = room();

	value("writable", first - write);
	maps("protected");

	call_mprotect((void *)0x50001000, 4096, PROT_READ | PROT_EXEC);

	two = room();

	value("less_one", first - two);
	maps("executable");

	call_munmap((void *)0x50000000, 20480);

	last = room();

	value("left", first - last);
}
