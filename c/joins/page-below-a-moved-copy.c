/* joins/page-below-a-moved-copy - The page of a file below a moved area with a copy joins it up to
 * 7.2, and stays apart since.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/page-below-a-moved-copy")
{
	int fd;

	fd = call_open("data", O_RDONLY, 0);
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd,
		  4096);

	poke((void *)0x50000000, 'x'); /* page 1 of the file: a copy */

	call_mremap((void *)0x50000000, 8192, 8192, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60001000);

	areas("moved");

	call_mmap((void *)0x60000000,	   /* address, right below */
		  4096,			   /* length */
		  PROT_READ | PROT_WRITE,  /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes, the page before */

	areas("below");
	peek((void *)0x60000000); /* page 0 of the file */
	peek((void *)0x60001000); /* the copy of page 1 */
	peek((void *)0x60002000); /* page 2 of the file */
}
