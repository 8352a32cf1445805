/* populate/private-file-unshared - what is written to the file later does not show in a populated
 * private writable mapping.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("populate/private-file-unshared")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	      /* address, a free hint */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_PRIVATE | MAP_POPULATE, /* flags, the point of the case */
		  fd,			      /* descriptor */
		  0);			      /* offset in bytes */

	call_mmap((void *)0x68000000,	  /* address, a free hint */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_write(fd, "w", 1);

	peek((void *)0x50000000); /* first byte of the populated page, a copy */
	peek((void *)0x68000000); /* first byte of the other, the page of the file */
}
