/* remap-file-pages/size-rounded - a size is rounded down to whole pages.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/size-rounded")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      8191,		  /* length, one byte less than two pages */
			      0,		  /* prot */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
}
