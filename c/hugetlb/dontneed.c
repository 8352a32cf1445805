/* hugetlb/dontneed - MADV_DONTNEED of huge pages is EINVAL before 5.18; since then a private one
 * is zero, and a shared one stays. */
#include "case.h"

CASE("hugetlb/dontneed")
{
	int pool;
	char before[12];
	int digits;

	/* The pool gets two huge pages. */

	pool = premise("open", open("/proc/sys/vm/nr_hugepages", O_RDWR));

	digits = premise("read", read(pool, before, 12));

	premise_is("pwrite64", pwrite(pool, "2", 1, 0), 1);

	file_bytes("/proc/sys/vm/nr_hugepages", 0, 2); /* the pool, as it became */

	call_mmap((void *)0x50000000,					 /* address */
		  0x200000,						 /* length */
		  PROT_READ | PROT_WRITE,				 /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, /* flags */
		  -1,							 /* descriptor, none */
		  0);							 /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of a private huge page */

	call_madvise((void *)0x50000000, 0x200000, MADV_DONTNEED);

	peek((void *)0x50000000); /* the same byte */

	call_mmap((void *)0x60000000,					/* address */
		  0x200000,						/* length */
		  PROT_READ | PROT_WRITE,				/* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, /* flags */
		  -1,							/* descriptor, none */
		  0);							/* offset in bytes */

	poke((void *)0x60000000, 'y'); /* first byte of a shared one */

	call_madvise((void *)0x60000000, 0x200000, MADV_DONTNEED);

	peek((void *)0x60000000); /* the same byte */

	call_madvise((void *)0x60000000, 0x200000, MADV_REMOVE);

	peek((void *)0x60000000); /* the same byte */

	/* As it was. */

	premise_is("pwrite64", pwrite(pool, before, digits, 0), digits);
}
