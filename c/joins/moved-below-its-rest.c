/* joins/moved-below-its-rest - A shared file page that is moved below the page that follows it
 * becomes one area with it.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/moved-below-its-rest")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50001000, 8192, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 4096);
	call_mmap((void *)0x60000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	areas("before");

	call_mremap((void *)0x60000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x50000000);	   /* new address */

	areas("after");
	peek((void *)0x50000000); /* page 0 */
	peek((void *)0x50001000); /* page 1 */
}
