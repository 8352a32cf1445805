/* mremap/grow-in-place - a mapping grows in place where the pages behind it are free. */
#include "case.h"

CASE("mremap/grow-in-place")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	peek((void *)0x50000000);      /* the page that is there, new */
	poke((void *)0x50000000, 'x'); /* the page that is there */
	areas("before");

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length */
		    12288,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	areas("after");
	peek((void *)0x50000000); /* first page, left as it was */
	peek((void *)0x50002fff); /* the last byte of the new pages */
}
