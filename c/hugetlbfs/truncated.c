/* hugetlbfs/truncated - A huge page that is cut off its file is SIGBUS, and free again.
 *
 * sub: a directory
 */
#include "case.h"

#include <sys/mount.h>

CASE("hugetlbfs/truncated")
{
	int pool;
	char before[12];
	int digits;
	int fd;

	/* The pool gets two huge pages. */

	pool = premise("open", open("/proc/sys/vm/nr_hugepages", O_RDWR));

	digits = premise("read", read(pool, before, 12));

	premise_is("pwrite64", pwrite(pool, "2", 1, 0), 1);

	file_bytes("/proc/sys/vm/nr_hugepages", 0, 2); /* the pool, as it became */

	premise("mount", mount("hugetlbfs", "sub", "hugetlbfs", 0, NULL));

	fd = premise("open", open("sub/huge", O_RDWR | O_CREAT, 0644));

	call_mmap((void *)0x50000000,	  /* address */
		  0x200000,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the huge page */

	call_ftruncate(fd, 0);

	peek((void *)0x50000000);      /* the same byte, behind the end now */
	poke((void *)0x501fffff, 'y'); /* last byte of the page */
	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0,
		   2); /* it is free again */

	call_munmap((void *)0x50000000, 0x200000);

	premise("umount2", umount2("sub", MNT_DETACH)); /* when it is no longer used */

	/* As it was. */

	premise_is("pwrite64", pwrite(pool, before, digits, 0), digits);
}
