/* shm/seal-future-write-read - a future-write seal leaves shared mappings to read, which stay
 * read-only. */
#include "case.h"

CASE("shm/seal-future-write-read")
{
	int fd = call_memfd_create("obj", MFD_ALLOW_SEALING);

	call_ftruncate(fd, 4096);

	call_fcntl(fd,			 /* descriptor */
		   F_ADD_SEALS,		 /* command */
		   F_SEAL_FUTURE_WRITE); /* argument */

	call_mmap((void *)0x50000000, /* address */
		  4096,		      /* length */
		  PROT_READ,	      /* prot, the point of the case */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	peek((void *)0x50000000); /* first byte of the object */

	call_mprotect((void *)0x50000000, 4096, PROT_READ | PROT_WRITE);
}
