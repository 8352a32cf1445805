/* private/beside-shared - a private mapping sees the stores of a shared one until its page is
 * copied.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/beside-shared")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags, the one that stores to the file */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x60000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags, the point of the case */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 's'); /* first byte of the file, through the shared area */
	peek((void *)0x60000000);      /* the same byte, through the private one */
	poke((void *)0x60000001, 'p'); /* the second byte, and the page is a copy */
	poke((void *)0x50000000, 't'); /* first byte of the file again */
	peek((void *)0x60000000);      /* first byte of the copy */
	peek((void *)0x50000001);      /* second byte of the file */
}
