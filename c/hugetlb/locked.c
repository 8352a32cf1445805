/* hugetlb/locked - MAP_LOCKED of huge pages succeeds, and they count as nothing locked.
 *
 * user: root
 */
#include "case.h"

CASE("hugetlb/locked")
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
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB | MAP_LOCKED, -1, 0);

	smaps("locked", (void *)0x50000000, "VmFlags.lo VmFlags.ht");
	status("locked", "VmLck");

	call_mlock((void *)0x50000000, 0x200000);

	status("mlock", "VmLck");

	call_munlock((void *)0x50000000, 0x200000);

	poke((void *)0x50000000, 'x'); /* first byte */

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
