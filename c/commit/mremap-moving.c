/* commit/mremap-moving - mremap that must move beyond the commit limit is ENOMEM, and the source
 * keeps its page.
 */
#include "case.h"

CASE("commit/mremap-moving")
{
	int sysctl;
	int digits;
	char before[12];

	call_mmap((void *)0x20000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x20000000, 'x'); /* first byte */

	call_mmap((void *)0x20001000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	/* From now on everything that may be stored to is counted. */
	sysctl = premise("open", open("/proc/sys/vm/overcommit_memory", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	areas("before");

	call_mremap((void *)0x20000000, 4096, 0x40000000, MREMAP_MAYMOVE, NULL);
	call_mremap((void *)0x20000000, 4096, 0x40000000, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x66000000);

	areas("refused");
	peek((void *)0x20000000); /* first byte */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
