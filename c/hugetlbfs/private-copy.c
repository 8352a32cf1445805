/* hugetlbfs/private-copy - A store to a private mapping of a huge page of a file makes a copy, and
 * the file keeps its byte.
 *
 * sub: a directory
 */
#include "case.h"

#include <sys/mount.h>

CASE("hugetlbfs/private-copy")
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

	poke((void *)0x50000000, 's'); /* first byte of the file */

	call_munmap((void *)0x50000000, 0x200000);

	call_mmap((void *)0x60000000,	   /* address */
		  0x200000,		   /* length */
		  PROT_READ | PROT_WRITE,  /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags, the point of the case */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	peek((void *)0x60000000); /* the same byte */
	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0,
		   2);		       /* no copy yet */
	poke((void *)0x60000000, 'p'); /* and the page is a copy */
	file_bytes("/sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", 0,
		   2); /* no page is left */

	call_mmap((void *)0x50000000,	  /* address */
		  0x200000,		  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	peek((void *)0x50000000); /* first byte of the file, as it was */

	premise("umount2", umount2("sub", MNT_DETACH)); /* when it is no longer used */

	/* As it was. */

	premise_is("pwrite64", pwrite(pool, before, digits, 0), digits);
}
