/* joins/file-page-below - A page mapped right below the next page of its file becomes the start
 * of that area.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/file-page-below")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 4096);

	areas("before");

	call_mmap((void *)0x50000000,	  /* address, page 0 of the file, below page 1 */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	areas("after");
	peek((void *)0x50000000); /* page 0 */
	peek((void *)0x50001000); /* page 1 */

	call_mremap((void *)0x50000000, 8192, 12288, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	peek((void *)0x60000000); /* page 0 */
	peek((void *)0x60001000); /* page 1 */
	peek((void *)0x60002000); /* page 2, added */
}
