/* mremap/same-size - mremap to the same length returns the address and changes nothing. */
#include "case.h"

CASE("mremap/same-size")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mremap((void *)0x50000000, /* old address */
		    8192,		/* old length */
		    8192,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	areas("after");
}
