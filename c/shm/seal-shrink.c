/* shm/seal-shrink - a shrink seal keeps an object from being cut off below a mapping. */
#include "case.h"

CASE("shm/seal-shrink")
{
	int fd = call_memfd_create("obj", MFD_ALLOW_SEALING);
	char *area;

	call_ftruncate(fd, 8192);

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	call_fcntl(fd,		   /* descriptor */
		   F_ADD_SEALS,	   /* command */
		   F_SEAL_SHRINK); /* argument */

	call_ftruncate(fd, 4096);

	poke(area + 4096, 'x'); /* first byte of the page that was to be cut off */
}
