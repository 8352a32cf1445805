/* joins/grown-into-its-next - A file area that mremap grows up to its next pages in the file
 * joins them.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/grown-into-its-next")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x50002000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 8192);

	areas("before");

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    8192,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	areas("after");
	peek((void *)0x50001000); /* page 1, added */
	peek((void *)0x50002000); /* page 2 */
}
