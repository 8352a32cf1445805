/* mremap-move/fixed-shrinks - MREMAP_FIXED with a shorter length unmaps the tail. */
#include "case.h"

CASE("mremap-move/fixed-shrinks")
{
	call_mmap((void *)0x50000000, 16384, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'h'); /* first page, which moves */
	areas("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    12288,			   /* old length, three pages of four */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	areas("after");
	peek((void *)0x60000000); /* it, at the new place */
}
