/* hugetlb/noreserve - MAP_NORESERVE sets no huge page aside: the touch is SIGBUS where the pool
 * has none left.
 */
#include "case.h"

CASE("hugetlb/noreserve")
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
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB | MAP_NORESERVE, -1, 0);

	poke((void *)0x60000000, 'n'); /* a huge page that was not set aside */
	poke((void *)0x50000000, 'a'); /* first huge page of the other */
	poke((void *)0x50200000, 'b'); /* its second */

	call_munmap((void *)0x50000000, 0x400000);

	poke((void *)0x60000000, 'n'); /* now there is one */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
