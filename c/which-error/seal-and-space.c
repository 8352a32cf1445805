/* which-error/seal-and-space - A write seal is told before RLIMIT_AS.
 *
 * RLIMIT_AS: 64 MiB
 */
#include "case.h"

CASE("which-error/seal-and-space")
{
	int fd;

	fd = call_memfd_create("obj", MFD_ALLOW_SEALING);

	call_ftruncate(fd, 134217728);

	call_fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE);

	call_mmap(NULL,			  /* address, where the kernel sees fit */
		  0x8000000,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot, against the seal */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap(NULL,	      /* address, where the kernel sees fit */
		  0x8000000,  /* length */
		  PROT_READ,  /* prot, which the seal allows */
		  MAP_SHARED, /* flags */
		  fd,	      /* descriptor */
		  0);	      /* offset in bytes */

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length, within the limit */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */
}
