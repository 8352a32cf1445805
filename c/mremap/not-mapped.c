/* mremap/not-mapped - an old address where nothing is mapped is EFAULT. */
#include "case.h"

CASE("mremap/not-mapped")
{
	call_mremap((void *)0x50000000, /* old address, free */
		    4096,		/* old length */
		    8192,		/* new length */
		    MREMAP_MAYMOVE,	/* flags */
		    NULL);		/* new address, not used */

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    4096,		/* new length, the same */
		    0,			/* flags */
		    NULL);		/* new address, not used */
}
