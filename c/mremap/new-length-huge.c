/* mremap/new-length-huge - a new length of 4 GiB less a page is refused. */
#include "case.h"

CASE("mremap/new-length-huge")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    0xfffff000,		/* new length, longer than the address space */
		    MREMAP_MAYMOVE,	/* flags */
		    NULL);		/* new address, not used */

	maps("after");
}
