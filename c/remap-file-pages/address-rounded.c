/* remap-file-pages/address-rounded - an address inside a page is rounded down.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/address-rounded")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50001fff, /* address, the last byte of the second page */
			      4096,		  /* length */
			      0,		  /* prot */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
}
