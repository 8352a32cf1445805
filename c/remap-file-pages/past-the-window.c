/* remap-file-pages/past-the-window - a range that runs past the window is EINVAL.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/past-the-window")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50003000, /* address */
			      8192,		  /* length, one page more than there is */
			      0,		  /* prot */
			      0,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x4ffff000, /* address, one page before the window */
			      8192,		  /* length */
			      0,		  /* prot */
			      0,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
}
