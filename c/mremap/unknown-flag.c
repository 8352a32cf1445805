/* mremap/unknown-flag - an unknown flag is EINVAL, before the address is looked at. */
#include "case.h"

CASE("mremap/unknown-flag")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    8192,		/* new length */
		    MREMAP_MAYMOVE | 8, /* flags, 8 has no meaning */
		    NULL);		/* new address, not used */

	call_mremap((void *)0x51000000, /* old address, free: alone it would be EFAULT */
		    4096,		/* old length */
		    8192,		/* new length */
		    MREMAP_MAYMOVE | 8, /* flags */
		    NULL);		/* new address, not used */
}
