/* mremap/new-length-wraps - a new length that rounds up to 4 GiB is 0 on an i386 kernel. */
#include "case.h"

CASE("mremap/new-length-wraps")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    0xffffffff,		/* new length, rounds up to 4 GiB */
		    MREMAP_MAYMOVE,	/* flags */
		    NULL);		/* new address, not used */

	maps("after");
}
