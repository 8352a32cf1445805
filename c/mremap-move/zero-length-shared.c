/* mremap-move/zero-length-shared - an old length of 0 maps a shared area a second time. */
#include "case.h"

CASE("mremap-move/zero-length-shared")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 'x'); /* second page */
	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    0,				   /* old length, the point of the case */
		    8192,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	maps("after");
	peek((void *)0x60001000);      /* the same page, at the new place */
	poke((void *)0x60000000, 'y'); /* first page, by the new area */
	peek((void *)0x50000000);      /* first page, by the old one */
}
