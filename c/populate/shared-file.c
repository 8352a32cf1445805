/* populate/shared-file - MAP_POPULATE maps every page of a shared file mapping; without it none is
 * mapped.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("populate/shared-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address, a free hint */
		  16384,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	smaps("without", (void *)0x50000000, "Rss");

	call_mmap((void *)0x68000000,	     /* address, a free hint */
		  16384,		     /* length */
		  PROT_READ | PROT_WRITE,    /* prot */
		  MAP_SHARED | MAP_POPULATE, /* flags, the point of the case */
		  fd,			     /* descriptor */
		  0);			     /* offset in bytes */

	smaps("populated", (void *)0x68000000, "Rss Anonymous");
	peek((void *)0x68003000); /* first byte of the last page */
}
