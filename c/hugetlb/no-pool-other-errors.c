/* hugetlb/no-pool-other-errors - Without a pool a wrong type, a length of 0 and an unaligned
 * place are EINVAL, and MAP_NORESERVE succeeds.
 */
#include "case.h"

CASE("hugetlb/no-pool-other-errors")
{
	file_bytes("/proc/sys/vm/nr_hugepages", 0, 2); /* the pool: none */

	call_mmap((void *)0x50000000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);
	call_mmap((void *)0x50000000, 0, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);
	call_mmap((void *)0x50001000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);
	call_mmap((void *)0x50000000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, -1, 0);
	call_mmap((void *)0x50000000, 0x200000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB | MAP_NORESERVE, -1, 0);

	poke((void *)0x50000000, 'x'); /* a huge page that there is not */
}
