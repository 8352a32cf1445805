/* commit/private-file - A private writable mapping of a file is charged, a read-only and a
 * shared one are not.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("commit/private-file")
{
	int fd;
	int sysctl;
	int digits;
	char before[12];

	fd = call_open("data", O_RDWR, 0);

	/* From now on everything that may be stored to is counted. */
	sysctl = premise("open", open("/proc/sys/vm/overcommit_memory", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	call_mmap((void *)0x66000000, 0x40000000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED,
		  fd, 0);
	call_mmap((void *)0x66000000, 0x40000000, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0);
	call_mprotect((void *)0x66000000, 0x40000000, PROT_READ | PROT_WRITE);
	call_munmap((void *)0x66000000, 0x40000000);
	call_mmap((void *)0x66000000, 0x40000000, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED,
		  fd, 0);

	poke((void *)0x66000000, 'x'); /* first byte of the file */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
