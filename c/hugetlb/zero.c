/* hugetlb/zero - A huge page that comes back from another area is zero. */
#include "case.h"

CASE("hugetlb/zero")
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

	poke((void *)0x50000000, 'x'); /* first huge page */
	poke((void *)0x503fffff, 'y'); /* last byte of the second */

	call_munmap((void *)0x50000000, 0x400000);
	call_mmap((void *)0x60000000, 0x400000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);

	peek((void *)0x60000000); /* first huge page */
	peek((void *)0x603fffff); /* last byte of the second */
	peek((void *)0x60200000); /* first byte of the second */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
