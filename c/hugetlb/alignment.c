/* hugetlb/alignment - MAP_HUGETLB at an address that is no multiple of a huge page is EINVAL
 * with MAP_FIXED, else put on one.
 */
#include "case.h"

CASE("hugetlb/alignment")
{
	int sysctl;
	int digits;
	char before[12];
	char *hinted;
	char *chosen;

	/* The pool gets two huge pages. */
	sysctl = premise("open", open("/proc/sys/vm/nr_hugepages", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	file_bytes("/proc/sys/vm/nr_hugepages", 0, 2); /* the pool, as it became */

	call_mmap((void *)0x50001000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);
	call_mmap((void *)0x50200000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);
	hinted = (char *)premise("mmap2",
				 (long)mmap((void *)0x60001000, 0x200000, PROT_READ | PROT_WRITE,
					    MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0));

	value("inside", (uintptr_t)hinted & 0x1fffff);

	call_munmap((void *)0x50200000, 0x200000);
	chosen = call_mmap(NULL, 0x200000, PROT_READ | PROT_WRITE,
			   MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0);

	value("chosen", (uintptr_t)chosen & 0x1fffff);

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
