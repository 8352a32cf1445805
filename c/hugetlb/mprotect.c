/* hugetlb/mprotect - mprotect changes whole huge pages, and less than one is EINVAL. */
#include "case.h"

CASE("hugetlb/mprotect")
{
	int sysctl;
	int digits;
	char before[12];

	/* The pool gets two huge pages. */
	sysctl = premise("open", open("/proc/sys/vm/nr_hugepages", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	file_bytes("/proc/sys/vm/nr_hugepages", 0, 2); /* the pool, as it became */

	call_mmap((void *)0x50000000, 0x400000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);

	maps("before");

	call_mprotect((void *)0x50000000, 4096, PROT_READ);
	call_mprotect((void *)0x50001000, 0x200000, PROT_READ);

	maps("same");

	call_mprotect((void *)0x50200000, 0x200000, PROT_READ);

	maps("after");
	poke((void *)0x503fffff, 'x'); /* last byte of the second */
	poke((void *)0x501fffff, 'y'); /* last byte of the first */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
