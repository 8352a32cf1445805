/* remap-file-pages/last-page-offset - the last page offset of all is EINVAL on an i386 kernel.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/last-page-offset")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      0xffffffff,	  /* offset in pages, 2^32 - 1 */
			      0);		  /* flags */

	maps("after");
}
