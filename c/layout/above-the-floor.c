/* layout/above-the-floor - A stack limit of a page more than 127 MiB moves the place down by
 * that page.
 *
 * data: 4096 bytes, all 0
 * RLIMIT_STACK: 127 MiB, at most unlimited
 * persona: ADDR_NO_RANDOMIZE
 */
#include "case.h"

#include <sys/resource.h>

static const struct rlimit limit = { .rlim_cur = 133173248, .rlim_max = RLIM_INFINITY };

CASE("layout/above-the-floor")
{
	int fd;
	char *area;
	char *earlier;

	fd = premise("open", open("data", O_RDWR));
	area = mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	premise("mmap2", (long)area);
	if (!started_again) {
		premise_is("pwrite64", pwrite(fd, &area, 4, 0), 4);
		premise("setrlimit", setrlimit(RLIMIT_STACK, &limit));
		start_again();
	}
	premise_is("pread64", pread(fd, &earlier, 4, 0), 4);
	value("lower", earlier - area);
}
