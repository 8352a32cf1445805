/* hugetlb/past-the-end - Huge pages across the end of the task are ENOMEM with MAP_FIXED, and
 * elsewhere without. */
#include "case.h"

CASE("hugetlb/past-the-end")
{
	int pool;
	char before[12];
	int digits;
	char *area;

	/* The pool gets two huge pages. */

	pool = premise("open", open("/proc/sys/vm/nr_hugepages", O_RDWR));

	digits = premise("read", read(pool, before, 12));

	premise_is("pwrite64", pwrite(pool, "2", 1, 0), 1);

	file_bytes("/proc/sys/vm/nr_hugepages", 0, 2); /* the pool, as it became */

	maps("before");

	call_mmap((void *)0xffe00000,	  /* address, to the end of 4 GiB */
		  0x200000,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, /* flags */
		  -1,							 /* descriptor, none */
		  0);							 /* offset in bytes */

	call_mmap((void *)0xbfe00000,	  /* address, across the end of an i386 task */
		  0x800000,		  /* length, more than the pool */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_HUGETLB, /* flags */
		  -1,							 /* descriptor, none */
		  0);							 /* offset in bytes */

	maps("refused");

	area = call_mmap((void *)0xffe00000,	 /* address, the same as a hint */
			 0x200000,		 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, /* flags */
			 -1,					    /* descriptor, none */
			 0);					    /* offset in bytes */

	value("inside", (uintptr_t)area & 0x1fffff);

	call_munmap(area, 0x200000);

	/* As it was. */

	premise_is("pwrite64", pwrite(pool, before, digits, 0), digits);
}
