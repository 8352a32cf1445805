/* mremap/shrink - a shorter length unmaps the tail, in place. */
#include "case.h"

CASE("mremap/shrink")
{
	call_mmap((void *)0x50000000, 16384, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");
	poke((void *)0x50000000, 'k'); /* the page that is kept */
	poke((void *)0x50001000, 'c'); /* the first that is cut off */

	call_mremap((void *)0x50000000, /* old address */
		    16384,		/* old length */
		    4096,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	areas("after");
	peek((void *)0x50000000); /* the page that is kept */
	peek((void *)0x50001000); /* where the first that is cut off was */
}
