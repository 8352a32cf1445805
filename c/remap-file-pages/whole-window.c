/* remap-file-pages/whole-window - the whole window may be moved to another part of the file.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/whole-window")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	areas("before");

	call_remap_file_pages((void *)0x50000000, /* address */
			      16384,		  /* length, all of the window */
			      0,		  /* prot */
			      4,		  /* offset in pages */
			      0);		  /* flags */

	areas("after");
	peek((void *)0x50000000); /* page 4 of the file */
	peek((void *)0x50003000); /* page 7 */
}
