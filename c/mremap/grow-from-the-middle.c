/* mremap/grow-from-the-middle - only the last pages of an area can grow in place. */
#include "case.h"

CASE("mremap/grow-from-the-middle")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mremap((void *)0x50000000, /* old address */
		    4096,		/* old length, the first page of three */
		    8192,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	call_mremap((void *)0x50002000, /* old address, the last page of three */
		    4096,		/* old length */
		    8192,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	areas("after");
}
