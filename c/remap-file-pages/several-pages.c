/* remap-file-pages/several-pages - one call places several pages.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/several-pages")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      8192,		  /* length, two pages */
			      0,		  /* prot */
			      4,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
	peek((void *)0x50000000); /* page 0 of the file */
	peek((void *)0x50001000); /* page 4 */
	peek((void *)0x50002000); /* page 5 */
	peek((void *)0x50003000); /* page 3 */
}
