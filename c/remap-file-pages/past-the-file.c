/* remap-file-pages/past-the-file - a page past the file's end is accepted, its touch is SIGBUS.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/past-the-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      100,		  /* offset in pages, the file has eight pages */
			      0);		  /* flags */

	maps("after");
	peek((void *)0x50000000); /* page 0 of the file */
	peek((void *)0x50001000); /* page 100, behind the end */
}
