/* mremap/new-length-zero - a new length of 0 is EINVAL, mapped or not. */
#include "case.h"

CASE("mremap/new-length-zero")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    0,			/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	call_mremap((void *)0x51000000, /* old address, free */
		    4096,		/* old length */
		    0,			/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	maps("after");
}
