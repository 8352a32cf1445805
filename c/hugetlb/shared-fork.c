/* hugetlb/shared-fork - A shared huge page is common to parent and child. */
#include "case.h"

CASE("hugetlb/shared-fork")
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
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);

	poke((void *)0x50000000, 'p'); /* first byte */

	if (premise("fork", fork()) == 0) {
		who("child");
		peek((void *)0x50000000);      /* first byte, the parent's */
		poke((void *)0x50100000, 'c'); /* its middle */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50100000); /* the middle, the child's store */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
