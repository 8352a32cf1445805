/* commit/mprotect - mprotect that makes 1 GiB writable is ENOMEM beyond the commit limit; a page
 * of it is not.
 */
#include "case.h"

CASE("commit/mprotect")
{
	int sysctl;
	int digits;
	char before[12];

	/* From now on everything that may be stored to is counted. */
	sysctl = premise("open", open("/proc/sys/vm/overcommit_memory", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	call_mmap((void *)0x66000000, 0x40000000, PROT_NONE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mprotect((void *)0x66000000, 0x40000000, PROT_READ | PROT_WRITE);

	maps("refused");

	call_mprotect((void *)0x66000000, 4096, PROT_READ | PROT_WRITE);

	poke((void *)0x66000000, 'x'); /* the page */

	call_mprotect((void *)0x66001000, 0x3ffff000, PROT_READ);

	peek((void *)0xa5fff000); /* its last page */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
