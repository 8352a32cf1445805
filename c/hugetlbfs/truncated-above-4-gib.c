/* hugetlbfs/truncated-above-4-gib - A file that is cut at 4 GiB keeps its first huge page.
 *
 * sub: a directory
 */
#include "case.h"

#include <sys/mount.h>

CASE("hugetlbfs/truncated-above-4-gib")
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

	fd = premise("open", open("sub/huge", O_RDWR | O_CREAT | O_LARGEFILE, 0644));

	call_ftruncate(fd, 0x100200000LL); /* a huge page more than 4 GiB */

	call_mmap((void *)0x50000000,	  /* address */
		  0x200000,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the file */

	call_ftruncate(fd, 0x100000000LL); /* 4 GiB */

	peek((void *)0x50000000); /* the same byte */
	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0,
		   2); /* the page is in use */

	premise("umount2", umount2("sub", MNT_DETACH)); /* when it is no longer used */

	/* As it was. */

	premise_is("pwrite64", pwrite(pool, before, digits, 0), digits);
}
