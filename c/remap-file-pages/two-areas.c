/* remap-file-pages/two-areas - a range may span two areas of one file, but not of two.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/two-areas")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 8192, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x50002000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 20480);
	call_mmap((void *)0x50003000, 4096, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	areas("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      12288, /* length, to the end of the third area, of another file */
			      0,     /* prot */
			      0,     /* offset in pages */
			      0);    /* flags */

	call_remap_file_pages((void *)0x50001000, /* address */
			      8192,		  /* length, to the end of the second area */
			      0,		  /* prot */
			      2,		  /* offset in pages */
			      0);		  /* flags */

	areas("after");
}
