/* remap-file-pages/reversed - all pages of a window are rearranged, last page first.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/reversed")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("linear");

	call_remap_file_pages((void *)0x50000000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      3,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      2,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50002000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      1,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50003000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      0,		  /* offset in pages */
			      0);		  /* flags */

	maps("reversed");
	peek((void *)0x50000000); /* page 3 of the file */
	peek((void *)0x50001000); /* page 2 */
	peek((void *)0x50002000); /* page 1 */
	peek((void *)0x50003000); /* page 0 */
}
