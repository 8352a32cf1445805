/* hugetlbfs/offset - An offset that is no multiple of a huge page is EINVAL for a file of huge
 * pages.
 *
 * sub: a directory
 */
#include "case.h"

#include <sys/mount.h>

CASE("hugetlbfs/offset")
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

	call_ftruncate(fd, 4194304);

	maps("before");

	call_mmap((void *)0x50000000,	  /* address */
		  0x200000,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  1 * 4096);		  /* offset in bytes, inside a huge page */

	call_mmap((void *)0x50000000,	  /* address */
		  0x200000,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0x1ffLL * 4096);	  /* offset in bytes, the last page of one */

	maps("refused");

	call_mmap((void *)0x50000000,	  /* address */
		  0x200000,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0x200LL * 4096);	  /* offset in bytes, the second huge page */

	maps("mapped");
	poke((void *)0x50000000, 'x'); /* first byte of the second huge page */

	premise("umount2", umount2("sub", MNT_DETACH)); /* when it is no longer used */

	/* As it was. */

	premise_is("pwrite64", pwrite(pool, before, digits, 0), digits);
}
