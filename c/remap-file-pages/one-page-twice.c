/* remap-file-pages/one-page-twice - one page of the file may be seen at two places.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/one-page-twice")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

	call_remap_file_pages((void *)0x50002000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      0,  /* offset in pages, the one that the window begins with */
			      0); /* flags */

	poke((void *)0x50000000, 'x'); /* page 0 of the file, through the first page */
	peek((void *)0x50002000);      /* the same byte, through the third */
	file_bytes("data", 0, 1);      /* the same byte of the file */
}
