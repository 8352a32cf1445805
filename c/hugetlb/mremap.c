/* hugetlb/mremap - mremap of huge pages: the same length is good, more is EINVAL, and so is an
 * address inside one.
 */
#include "case.h"

CASE("hugetlb/mremap")
{
	int sysctl;
	int digits;
	char before[12];

	/* The pool gets two huge pages. */
	sysctl = premise("open", open("/proc/sys/vm/nr_hugepages", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	file_bytes("/proc/sys/vm/nr_hugepages", 0, 2); /* the pool, as it became */

	call_mmap((void *)0x50000000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);

	poke((void *)0x50000000, 'h'); /* first byte */
	maps("before");

	call_mremap((void *)0x50000000, 0x200000, 0x200000, 0, NULL);
	call_mremap((void *)0x50000000, 0x200000, 0x400000, MREMAP_MAYMOVE, NULL);
	call_mremap((void *)0x50001000, 4096, 4096, 0, NULL);
	call_mremap((void *)0x50000000, 0x200000, 0x200000, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60001000);

	maps("same");

	call_mremap((void *)0x50000000, 0x200000, 0x200000, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	maps("moved");
	peek((void *)0x60000000); /* first byte, moved */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
