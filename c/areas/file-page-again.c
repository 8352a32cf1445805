/* areas/file-page-again - A page of a file that is mapped again over itself joins the rest, so
 * that mremap takes the whole.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("areas/file-page-again")
{
	int fd;

	fd = call_open("data", O_RDONLY, 0);
	call_mmap((void *)0x50000000, 12288, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0);

	areas("before");

	call_mmap((void *)0x50000000,	   /* address */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	areas("after");

	call_mremap((void *)0x50000000, 12288, 16384, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	peek((void *)0x60000000); /* page 0 */
	peek((void *)0x60002000); /* page 2 */
	peek((void *)0x60003000); /* page 3, added */
}
