/* private/second-mapping - a store to a private mapping is not seen in a second one of the same
 * page.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/second-mapping")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x60000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the one */
	peek((void *)0x60000000);      /* the same byte of the other */
	poke((void *)0x60000000, 'y'); /* that byte of the other */
	peek((void *)0x50000000);      /* first byte of the one again */
	file_bytes("data", 0, 1);      /* the same byte of the file */
}
