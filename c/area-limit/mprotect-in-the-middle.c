/* area-limit/mprotect-in-the-middle - mprotect of the middle with room for one cut makes the
 * first cut, and is ENOMEM at the second.
 */
#include "case.h"

CASE("area-limit/mprotect-in-the-middle")
{
	int sysctl;
	int digits;
	char before[12];
	char *page = (char *)0x20000000;

	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 'x'); /* the middle page */

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

	call_munmap((void *)0x20000000, 12288);

	areas("before");

	call_mprotect((void *)0x50001000, /* address */
		      4096,		  /* length */
		      PROT_READ);	  /* prot */

	areas("refused");
	poke((void *)0x50001000, 'y'); /* the middle page: no protection has changed */
	poke((void *)0x50000000, 'z'); /* the page below */

	premise("munmap", munmap((void *)0x20000000, 0x10000000));

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
