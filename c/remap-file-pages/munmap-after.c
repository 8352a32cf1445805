/* remap-file-pages/munmap-after - the rest keeps its order when part of the window is unmapped.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/munmap-after")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	call_remap_file_pages((void *)0x50000000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      7,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50003000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      4,		  /* offset in pages */
			      0);		  /* flags */

	areas("before");

	call_munmap((void *)0x50001000, /* address */
		    4096);		/* length */

	areas("after");
	peek((void *)0x50000000); /* page 7 of the file */
	peek((void *)0x50002000); /* page 2 */
	peek((void *)0x50003000); /* page 4 */
}
