/* msync/private - msync of a private mapping succeeds and writes nothing.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/private")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags, the point of the case */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the page, now a copy */

	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   MS_SYNC);	       /* flags */

	peek((void *)0x50000000); /* the copy */
	file_bytes("data", 0, 1); /* the same byte of the file */
}
