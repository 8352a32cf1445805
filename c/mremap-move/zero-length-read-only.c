/* mremap-move/zero-length-read-only - an old length of 0 maps a read-only file again as well.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("mremap-move/zero-length-read-only")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 4096);

	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    0,				   /* old length, the point of the case */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	maps("after");
	peek((void *)0x60000000); /* page 1 of data, at the new place */
}
