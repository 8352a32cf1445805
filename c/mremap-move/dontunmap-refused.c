/* mremap-move/dontunmap-refused - MREMAP_DONTUNMAP neither resizes nor stays in place: EINVAL. */
#include "case.h"

CASE("mremap-move/dontunmap-refused")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mremap((void *)0x50000000,		       /* old address */
		    4096,			       /* old length */
		    8192,			       /* new length, not the old one */
		    MREMAP_MAYMOVE | MREMAP_DONTUNMAP, /* flags */
		    NULL);			       /* new address, not used */

	call_mremap((void *)0x50000000,		       /* old address */
		    8192,			       /* old length */
		    4096,			       /* new length, not the old one */
		    MREMAP_MAYMOVE | MREMAP_DONTUNMAP, /* flags */
		    NULL);			       /* new address, not used */

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    4096,		/* new length */
		    MREMAP_DONTUNMAP,	/* flags, no MREMAP_MAYMOVE */
		    NULL);		/* new address, not used */

	maps("after");
}
