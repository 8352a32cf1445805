/* limits/as-mremap - mremap can not grow past RLIMIT_AS.
 *
 * RLIMIT_AS: 64 MiB
 */
#include "case.h"

CASE("limits/as-mremap")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mremap((void *)0x50000000, /* old address */
		    8192,		/* old length */
		    0x8000000,		/* new length, 128 MiB, twice the limit */
		    MREMAP_MAYMOVE,	/* flags */
		    NULL);		/* new address, not used */

	maps("after");
}
