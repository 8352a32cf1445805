/* commit/mapped-over - MAP_FIXED that is refused for want of memory leaves what was there since
 * 6.12.
 */
#include "case.h"

CASE("commit/mapped-over")
{
	int sysctl;
	int digits;
	char before[12];

	call_mmap((void *)0x66000000, 0x40000000, PROT_NONE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	/* From now on everything that may be stored to is counted. */
	sysctl = premise("open", open("/proc/sys/vm/overcommit_memory", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	maps("before");

	call_mmap((void *)0x66000000, 0x40000000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("refused");

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
