/* mremap/shared-anonymous-grow - shared anonymous memory does not grow with its mapping. */
#include "case.h"

CASE("mremap/shared-anonymous-grow")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* the page that is there */

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    8192,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	peek((void *)0x50000000); /* first page, left as it was */
	peek((void *)0x50001000); /* second page, past the end of the object */
}
