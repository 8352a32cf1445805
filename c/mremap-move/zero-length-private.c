/* mremap-move/zero-length-private - an old length of 0 on a private area is EINVAL. */
#include "case.h"

CASE("mremap-move/zero-length-private")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mremap((void *)0x50000000, /* old address */
		    0,			/* old length, the point of the case */
		    8192,		/* new length */
		    MREMAP_MAYMOVE,	/* flags */
		    NULL);		/* new address, not used */

	maps("after");
}
