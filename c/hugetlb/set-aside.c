/* hugetlb/set-aside - One byte of MAP_HUGETLB sets a whole huge page aside, the touch takes it,
 * and munmap gives it back. */
#include "case.h"

CASE("hugetlb/set-aside")
{
	int pool;
	char before[12];
	int digits;

	/* The pool gets two huge pages. */

	pool = premise("open", open("/proc/sys/vm/nr_hugepages", O_RDWR));

	digits = premise("read", read(pool, before, 12));

	premise_is("pwrite64", pwrite(pool, "2", 1, 0), 1);

	file_bytes("/proc/sys/vm/nr_hugepages", 0, 2); /* the pool, as it became */

	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/resv_hugepages", 0,
		   2); /* none is set aside */

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length, of a part of one */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, /* flags */
		  -1,							 /* descriptor, none */
		  0);							 /* offset in bytes */

	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/resv_hugepages", 0, 2); /* one is */
	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0,
		   2); /* and both are free */

	poke((void *)0x50000000, 'x'); /* first byte of it */
	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/resv_hugepages", 0,
		   2); /* it is in use instead */
	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0,
		   2); /* one is free */

	call_munmap((void *)0x50000000, 0x200000);

	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/resv_hugepages", 0,
		   2); /* none again */
	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0,
		   2); /* both again */

	/* As it was. */

	premise_is("pwrite64", pwrite(pool, before, digits, 0), digits);
}
