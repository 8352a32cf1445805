/* shm/seal-write-busy-reading - a write seal is refused while a shared mapping could be made
 * writable. */
#include "case.h"

CASE("shm/seal-write-busy-reading")
{
	int fd = call_memfd_create("obj", MFD_ALLOW_SEALING);

	call_ftruncate(fd, 4096);

	maps("before");

	call_mmap((void *)0x50000000, /* address */
		  4096,		      /* length */
		  PROT_READ,	      /* prot, the point of the case */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	maps("mapped");

	call_fcntl(fd,		  /* descriptor */
		   F_ADD_SEALS,	  /* command */
		   F_SEAL_WRITE); /* argument */

	call_munmap((void *)0x50000000, 4096);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags, which is no hindrance */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_fcntl(fd,		  /* descriptor */
		   F_ADD_SEALS,	  /* command */
		   F_SEAL_WRITE); /* argument */
}
