/* shm/seal-write-busy - a write seal is refused while the object is mapped shared and writable. */
#include "case.h"

CASE("shm/seal-write-busy")
{
	int fd = call_memfd_create("obj", MFD_ALLOW_SEALING);

	call_ftruncate(fd, 4096);

	maps("before");

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("mapped");
	peek((void *)0x50000000); /* first byte of the object */
	peek((void *)0x50000fff); /* its last byte */

	call_fcntl(fd,		  /* descriptor */
		   F_ADD_SEALS,	  /* command */
		   F_SEAL_WRITE); /* argument */

	call_munmap((void *)0x50000000, 4096);

	call_fcntl(fd,		  /* descriptor */
		   F_ADD_SEALS,	  /* command */
		   F_SEAL_WRITE); /* argument */
}
