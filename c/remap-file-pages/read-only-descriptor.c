/* remap-file-pages/read-only-descriptor - a shared mapping of a read-only descriptor is EINVAL.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/read-only-descriptor")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
	peek((void *)0x50001000); /* page 1 of the file, where it was */
}
