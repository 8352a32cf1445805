/* hugetlb/whole-pages - A byte of MAP_HUGETLB is a whole huge page, and munmap takes nothing
 * less.
 */
#include "case.h"

CASE("hugetlb/whole-pages")
{
	int sysctl;
	int digits;
	char before[12];

	/* The pool gets two huge pages. */
	sysctl = premise("open", open("/proc/sys/vm/nr_hugepages", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	file_bytes("/proc/sys/vm/nr_hugepages", 0, 2); /* the pool, as it became */
	maps("before");

	call_mmap((void *)0x50000000,					 /* address */
		  1,							 /* length */
		  PROT_READ | PROT_WRITE,				 /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, /* flags */
		  -1,							 /* descriptor, none */
		  0);							 /* offset in bytes */

	maps("after");
	poke((void *)0x501fffff, 'x'); /* last byte of the huge page */

	call_munmap((void *)0x50000000, 4096);
	call_munmap((void *)0x501ff000, 4096);

	maps("whole");
	peek((void *)0x501fffff); /* the last byte */

	call_munmap((void *)0x50000000, 0x200000);

	maps("gone");

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
