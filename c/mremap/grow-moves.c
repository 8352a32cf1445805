/* mremap/grow-moves - with MREMAP_MAYMOVE a blocked grow moves the area with its contents. */
#include "case.h"

CASE("mremap/grow-moves")
{
	char *area;

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	poke((void *)0x50000000, 'x'); /* the page that will move */
	maps("before");

	area = call_mremap((void *)0x50000000, /* old address */
			   4096,	       /* old length */
			   8192,	       /* new length */
			   MREMAP_MAYMOVE,     /* flags */
			   NULL);	       /* new address, not used */

	maps("after");
	peek(area);	   /* it, at the new place */
	peek(area + 4096); /* the page that was added */
}
