/* layout/same-after-exec - With ADDR_NO_RANDOMIZE a program that is started again gets the same
 * place, to the byte.
 *
 * data: 4096 bytes, all 0
 * persona: ADDR_NO_RANDOMIZE
 */
#include "case.h"

CASE("layout/same-after-exec")
{
	int fd;
	char *area;
	char *earlier;

	fd = premise("open", open("data", O_RDWR));
	area = mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	premise("mmap2", (long)area);
	if (!started_again) {
		premise_is("pwrite64", pwrite(fd, &area, 4, 0), 4);
		start_again();
	}
	premise_is("pread64", pread(fd, &earlier, 4, 0), 4);
	value("lower", earlier - area);
}
