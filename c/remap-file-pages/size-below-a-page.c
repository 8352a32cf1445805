/* remap-file-pages/size-below-a-page - a size of less than a page is EINVAL.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/size-below-a-page")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      4095,		  /* length, rounds down to 0 */
			      0,		  /* prot */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50001000, /* address */
			      0,		  /* length, 0 at once */
			      0,		  /* prot */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
}
