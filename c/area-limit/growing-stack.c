/* area-limit/growing-stack - At the limit an area that grows down still grows. */
#include "case.h"

CASE("area-limit/growing-stack")
{
	int sysctl;
	int digits;
	char before[12];
	char *page = (char *)0x20000000;

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_GROWSDOWN, -1, 0);

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
	poke((void *)0x4fffe000, 'g'); /* two pages below the area */
	areas("grown");

	premise("munmap", munmap((void *)0x20000000, 0x10000000));

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
