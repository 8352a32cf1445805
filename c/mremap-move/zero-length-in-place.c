/* mremap-move/zero-length-in-place - an old length of 0 without MREMAP_MAYMOVE is ENOMEM. */
#include "case.h"

CASE("mremap-move/zero-length-in-place")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mremap((void *)0x50000000, /* old address */
		    0,			/* old length, the point of the case */
		    8192,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	maps("after");
	residency((void *)0x50000000, 8192);
}
