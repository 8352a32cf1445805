/* remap-file-pages/not-mapped - an address where nothing is mapped is EINVAL.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/not-mapped")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x4ffff000, /* address, the page before the window */
			      4096,		  /* length */
			      0,		  /* prot */
			      0,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50004000, /* address, the page behind the window */
			      4096,		  /* length */
			      0,		  /* prot */
			      0,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
}
