/* mremap-move/fixed-grows - MREMAP_FIXED with a longer length maps all of the new range. */
#include "case.h"

CASE("mremap-move/fixed-grows")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x60001000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	poke((void *)0x50000000, 'x'); /* the page that moves */
	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    12288,			   /* new length, over an area that is there */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	maps("after");
	peek((void *)0x60000000); /* it, at the new place */
	peek((void *)0x60002000); /* the last page that was added */
}
