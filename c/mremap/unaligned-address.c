/* mremap/unaligned-address - an unaligned old address is EINVAL, mapped or not. */
#include "case.h"

CASE("mremap/unaligned-address")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	call_mremap((void *)0x50000001, /* old address, one byte off */
		    4096,		/* old length */
		    8192,		/* new length */
		    MREMAP_MAYMOVE,	/* flags */
		    NULL);		/* new address, not used */

	call_mremap((void *)0x51000800, /* old address, free, and in the middle of a page */
		    4096,		/* old length */
		    8192,		/* new length */
		    MREMAP_MAYMOVE,	/* flags */
		    NULL);		/* new address, not used */
}
