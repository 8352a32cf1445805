/* mremap/shared-shrunk-and-grown - Shared anonymous memory that is shortened and lengthened
 * again shows its bytes again.
 */
#include "case.h"

CASE("mremap/shared-shrunk-and-grown")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 's'); /* second page */

	call_mremap((void *)0x50000000, 8192, 4096, 0, NULL);

	peek((void *)0x50001000); /* where the second page was */

	call_mremap((void *)0x50000000, 4096, 8192, 0, NULL);

	peek((void *)0x50001000); /* second page, there again */
}
