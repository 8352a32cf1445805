/* shm/seal-write - a write seal refuses a shared writable mapping, but not a private one. */
#include "case.h"

CASE("shm/seal-write")
{
	int fd = call_memfd_create("obj", MFD_ALLOW_SEALING);

	call_ftruncate(fd, 4096);

	call_fcntl(fd,		  /* descriptor */
		   F_ADD_SEALS,	  /* command */
		   F_SEAL_WRITE); /* argument */

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags, the point of the case */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags, whose stores are not the object's */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of a copy */
}
