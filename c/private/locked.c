/* private/locked - mlock copies the pages of a writable private mapping.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/locked")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mlock((void *)0x50000000, /* address */
		   4096);	       /* length */

	call_write(fd, "x", 1);

	peek((void *)0x50000000); /* first byte of the page, copied by mlock */
}
