/* mremap/grow-past-the-area - growing a range that runs past its area is EFAULT. */
#include "case.h"

CASE("mremap/grow-past-the-area")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mremap((void *)0x50000000, /* old address */
		    8192,		/* old length, one page more than the area has */
		    12288,		/* new length */
		    MREMAP_MAYMOVE,	/* flags */
		    NULL);		/* new address, not used */

	areas("after");
}
