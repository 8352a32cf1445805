/* limits/full-of-one-memfd - one memfd of a page can be mapped until the address space is full, and
 * then mmap2 is ENOMEM. */
#include "case.h"

CASE("limits/full-of-one-memfd")
{
	int fd = call_memfd_create("one", 0);
	char *first, *lower;

	call_ftruncate(fd, 4096);

	first = call_mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

	for (size_t length = 0x80000000; length >= 0x100000; length /= 2) {
		while (mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) != MAP_FAILED)
			;
	}

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  0x100000,		  /* length, 1 MiB */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_munmap((void *)0x60000000, 0x200000);

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  0x100000,		  /* length, 1 MiB */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	lower = call_mmap(NULL,			  /* address, where the kernel sees fit */
			  0x100000,		  /* length, 1 MiB */
			  PROT_READ | PROT_WRITE, /* prot */
			  MAP_SHARED,		  /* flags */
			  fd,			  /* descriptor */
			  0);			  /* offset in bytes */

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  0x100000,		  /* length, 1 MiB */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke(lower + 9, 'm'); /* a byte of the one page */
	peek(first + 9);      /* the same byte, where it was mapped first */
}
