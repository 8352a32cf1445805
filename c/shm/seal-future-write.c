/* shm/seal-future-write - a future-write seal leaves an older mapping writable and refuses a new
 * one. */
#include "case.h"

CASE("shm/seal-future-write")
{
	int fd = call_memfd_create("obj", MFD_ALLOW_SEALING);

	call_ftruncate(fd, 4096);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_fcntl(fd,			 /* descriptor */
		   F_ADD_SEALS,		 /* command */
		   F_SEAL_FUTURE_WRITE); /* argument */

	poke((void *)0x50000000, 'x'); /* first byte of the object, through the older mapping */

	call_mmap((void *)0x60000000,	  /* address, a new mapping */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_write(fd, "y", 1);

	peek((void *)0x50000000); /* the same byte */
}
