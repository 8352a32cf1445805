/* hugetlb/pool-is-reserved - Huge pages are set aside when they are mapped: a third of two is
 * ENOMEM though none is touched.
 */
#include "case.h"

CASE("hugetlb/pool-is-reserved")
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
	call_mmap((void *)0x60000000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);
	call_mmap((void *)0x60000000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);
	call_munmap((void *)0x50000000, 0x200000);
	call_mmap((void *)0x60000000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
