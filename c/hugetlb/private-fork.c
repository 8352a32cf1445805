/* hugetlb/private-fork - A private huge page is copied when the child stores to it. */
#include "case.h"

CASE("hugetlb/private-fork")
{
	int sysctl;
	int digits;
	char before[12];
	int child_status = -1; /* waitpid has not filled it in */

	/* The pool gets two huge pages. */
	sysctl = premise("open", open("/proc/sys/vm/nr_hugepages", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	file_bytes("/proc/sys/vm/nr_hugepages", 0, 2); /* the pool, as it became */

	call_mmap((void *)0x50000000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);

	poke((void *)0x50000000, 'p'); /* first byte */

	if (premise("fork", fork()) == 0) {
		who("child");
		peek((void *)0x50000000);      /* first byte, inherited */
		poke((void *)0x50000000, 'c'); /* the same byte: a copy */
		peek((void *)0x50000000);      /* of its own */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50000000); /* first byte, as it was */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
