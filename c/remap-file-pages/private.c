/* remap-file-pages/private - a private mapping can not be rearranged: EINVAL.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/private")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd,
		  0);

	maps("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      0,		  /* prot */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
	peek((void *)0x50001000); /* page 1 of the file, where it was */
}
