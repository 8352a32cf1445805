/* which-error/unknown-flag-before-seal - MAP_SHARED_VALIDATE tells an unknown flag before the
 * write seal of a memfd. */
#include "case.h"

CASE("which-error/unknown-flag-before-seal")
{
	int fd;

	fd = call_memfd_create("obj", MFD_ALLOW_SEALING);

	call_ftruncate(fd, 4096);

	call_fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE);

	call_mmap((void *)0x50000000,	       /* address */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_SHARED_VALIDATE | 0x400, /* flags, and one that is none */
		  fd,			       /* descriptor */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED_VALIDATE,	  /* flags, the seal alone */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */
}
