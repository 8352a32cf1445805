/* mremap-move/two-areas - MREMAP_FIXED moves a range of two areas since 6.17. */
#include "case.h"

CASE("mremap-move/two-areas")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mmap((void *)0x60000000, 8192, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	poke((void *)0x50000000, 'x'); /* first page */
	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    8192,			   /* old length, two areas that differ */
		    8192,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	maps("after");
	peek((void *)0x60000000); /* first page, if it has moved */
}
