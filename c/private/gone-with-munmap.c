/* private/gone-with-munmap - munmap discards what was stored in a private mapping.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/gone-with-munmap")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'x');

	call_munmap((void *)0x50000000, /* address */
		    4096);		/* length */

	call_mmap((void *)0x50000000,	  /* address, the same again */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	peek((void *)0x50000000);
}
