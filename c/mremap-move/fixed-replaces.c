/* mremap-move/fixed-replaces - MREMAP_FIXED takes away what is at the new address. */
#include "case.h"

CASE("mremap-move/fixed-replaces")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x60000000, 12288, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	poke((void *)0x50000000, 'x'); /* the page that moves */
	areas("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60001000);	   /* new address, in the middle of an area */

	areas("after");
	peek((void *)0x60001000); /* it, in the middle of the other area */
}
