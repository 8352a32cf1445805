/* mremap-move/fixed-at-zero - a new address of 0 is EPERM without CAP_SYS_RAWIO.
 *
 * user: nobody
 */
#include "case.h"

CASE("mremap-move/fixed-at-zero")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    NULL);			   /* new address, below vm.mmap_min_addr */

	maps("after");
}
