/* commit/given-back - What was charged for refused calls is given back: 64 of each, and 16 MiB
 * can be mapped still.
 */
#include "case.h"

CASE("commit/given-back")
{
	int sysctl;
	int digits;
	char before[12];
	unsigned int done = 0;

	call_mmap((void *)0x20000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x66000000, 0x40000000, PROT_NONE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	/* From now on everything that may be stored to is counted. */
	sysctl = premise("open", open("/proc/sys/vm/overcommit_memory", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	for (int left = 64; left > 0; left--) {
		done += mmap(NULL, 0x40000000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
			     -1, 0) != MAP_FAILED;
		done += mremap((void *)0x20000000, 4096, 0x40000000, MREMAP_MAYMOVE) != MAP_FAILED;
		done += mprotect((void *)0x66000000, 0x40000000, PROT_READ | PROT_WRITE) == 0;
	}

	value("done", done);

	call_mmap((void *)0x24000000, 0x1000000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x24ffffff, 'x'); /* its last byte */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
