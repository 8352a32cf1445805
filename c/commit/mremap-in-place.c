/* commit/mremap-in-place - mremap in place beyond the commit limit is ENOMEM, and the area stays
 * as it was.
 */
#include "case.h"

CASE("commit/mremap-in-place")
{
	int sysctl;
	int digits;
	char before[12];

	call_mmap((void *)0x20000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x20000000, 'x'); /* first byte */

	/* From now on everything that may be stored to is counted. */
	sysctl = premise("open", open("/proc/sys/vm/overcommit_memory", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	areas("before");

	call_mremap((void *)0x20000000, 4096, 0x40000000, 0, NULL);

	areas("refused");

	call_mremap((void *)0x20000000, 4096, 8192, 0, NULL);

	areas("grown");
	peek((void *)0x20000000); /* first byte */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
