/* failed-call/future-write-seal - MAP_FIXED that a future-write seal refuses takes the old page
 * away before 6.12. */
#include "case.h"

CASE("failed-call/future-write-seal")
{
	int fd;

	fd = call_memfd_create("obj", MFD_ALLOW_SEALING);

	call_ftruncate(fd, 4096);

	call_fcntl(fd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE);

	call_mmap((void *)0x50000000,			   /* address */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 'a'); /* first byte of the old area */
	maps("before");

	call_mmap((void *)0x50000000,	  /* address, the first page of the area */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("after");
	peek((void *)0x50000000); /* the same byte */
}
