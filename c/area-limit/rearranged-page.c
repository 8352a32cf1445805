/* area-limit/rearranged-page - At the limit remap_file_pages is ENOMEM, and the window stays.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("area-limit/rearranged-page")
{
	int fd;
	int sysctl;
	int digits;
	char before[12];
	char *page = (char *)0x20000000;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 12288, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	/* The limit is kept for the end, and lowered. */
	sysctl = premise("open", open("/proc/sys/vm/max_map_count", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "100", 3, 0), 3);

	/*
	 * Single pages that do not touch make one area each, until that is ENOMEM: one
	 * area more than the limit.
	 */
	while (mmap(page, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0) !=
	       MAP_FAILED)
		page += 2 * 4096;
	value("full", -errno);

	areas("before");

	call_remap_file_pages((void *)0x50001000, 4096, PROT_NONE, 0, 0);

	areas("refused");
	peek((void *)0x50001000); /* page 1 */

	call_munmap((void *)0x20000000, 12288);

	areas("room");

	call_remap_file_pages((void *)0x50001000, 4096, PROT_NONE, 0, 0);

	areas("rearranged");
	peek((void *)0x50001000); /* page 0 */

	premise("munmap", munmap((void *)0x20000000, 0x10000000));

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
