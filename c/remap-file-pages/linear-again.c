/* remap-file-pages/linear-again - pages put back in order are one area again.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/linear-again")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	areas("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	areas("elsewhere");

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      1,		  /* offset in pages, where it was */
			      0);		  /* flags */

	areas("after");
	peek((void *)0x50001000); /* page 1 of the file again */
}
