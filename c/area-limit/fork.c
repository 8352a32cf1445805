/* area-limit/fork - A process at the limit can fork, and its child is at the limit too. */
#include "case.h"

CASE("area-limit/fork")
{
	int sysctl;
	int digits;
	char before[12];
	int child_status = -1; /* waitpid has not filled it in */
	char *page = (char *)0x20000000;

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

	if (premise("fork", fork()) == 0) {
		who("child");

		call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
		call_munmap((void *)0x20000000, 4096);
		call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	premise("munmap", munmap((void *)0x20000000, 0x10000000));

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
