/* hugetlbfs/whole-pages - A byte of a file of huge pages is mapped as a whole one, and not at a
 * place inside one.
 *
 * sub: a directory
 */
#include "case.h"

#include <sys/mount.h>

CASE("hugetlbfs/whole-pages")
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

	maps("before");

	call_mmap((void *)0x50000000,	  /* address */
		  1,			  /* length, of a huge page */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("mapped");
	poke((void *)0x501fffff, 'x'); /* last byte of the huge page */

	call_mmap((void *)0x50201000,	  /* address, inside a huge page */
		  0x200000,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("same");

	premise("umount2", umount2("sub", MNT_DETACH)); /* when it is no longer used */

	/* As it was. */

	premise_is("pwrite64", pwrite(pool, before, digits, 0), digits);
}
