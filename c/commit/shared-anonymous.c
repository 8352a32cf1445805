/* commit/shared-anonymous - Shared anonymous memory is charged, with MAP_NORESERVE and with
 * PROT_NONE too.
 */
#include "case.h"

CASE("commit/shared-anonymous")
{
	int sysctl;
	int digits;
	char before[12];

	/* From now on everything that may be stored to is counted. */
	sysctl = premise("open", open("/proc/sys/vm/overcommit_memory", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	call_mmap((void *)0x66000000, 0x40000000, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x66000000, 0x40000000, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
	call_mmap((void *)0x66000000, 0x40000000, PROT_NONE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED,
		  -1, 0);
	call_mmap((void *)0x66000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
