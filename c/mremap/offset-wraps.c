/* mremap/offset-wraps - growing up to page offset 2^32 is EINVAL on an i386 kernel.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("mremap/offset-wraps")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd,
		  0xfffffffeLL * 4096);

	maps("before");

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    8192,		/* new length, the second page has offset 2^32 - 1 */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	maps("after");
}
