/* charges/fork - A child counts what it has inherited, and not what it has not.
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

CASE("charges/fork")
{
	unsigned int first;
	unsigned int inherited;
	unsigned int less;
	unsigned int last;
	int child_status = -1; /* waitpid has not filled it in */

	call_mmap((void *)0x50000000, 20480, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_madvise((void *)0x50000000, 16384, MADV_DONTFORK);

	first = room();

	if (premise("fork", fork()) == 0) {
		who("child");
		inherited = room();

		value("more_room", inherited - first);

		call_munmap((void *)0x50004000, 4096);

		less = room();

		value("one_more", less - first);
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	last = room();

	value("taken", first - last);
}
