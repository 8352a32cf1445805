/* failed-call/write-seal - MAP_FIXED that a write seal refuses leaves the old page. */
#include "case.h"

CASE("failed-call/write-seal")
{
	int fd;

	fd = call_memfd_create("obj", MFD_ALLOW_SEALING);

	call_ftruncate(fd, 4096);

	call_fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE);

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
