/* mremap/private-file - a private file mapping that grows keeps its own pages.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("mremap/private-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0);

	poke((void *)0x50000000, 'x'); /* the area's own copy of page 0 */

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    8192,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	peek((void *)0x60000000); /* the copy, at the new place */
	peek((void *)0x60001000); /* page 1 of data */
	file_bytes("data", 0, 1); /* the file */
}
