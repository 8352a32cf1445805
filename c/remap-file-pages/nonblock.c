/* remap-file-pages/nonblock - MAP_NONBLOCK keeps the page from being read in at once.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/nonblock")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      5,		  /* offset in pages */
			      MAP_NONBLOCK);	  /* flags, the point of the case */

	call_remap_file_pages((void *)0x50002000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      7,		  /* offset in pages */
			      0);		  /* flags, the same without it */

	maps("after");
	smaps("nonblock", (void *)0x50001000, "Rss");
	smaps("without", (void *)0x50002000, "Rss");
	peek((void *)0x50001000); /* page 5 of the file */
}
