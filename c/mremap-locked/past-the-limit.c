/* mremap-locked/past-the-limit - mremap can not grow a locked area past RLIMIT_MEMLOCK: EAGAIN.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 8192 bytes
 */
#include "case.h"

CASE("mremap-locked/past-the-limit")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, -1, 0);

	areas("before");

	call_mremap((void *)0x50000000, 4096, 12288, 0, NULL);

	areas("refused");
	status("refused", "VmLck");

	call_mremap((void *)0x50000000, 4096, 8192, 0, NULL);

	areas("grown");
	residency((void *)0x50000000, 8192);
	status("grown", "VmLck");

	call_mremap((void *)0x50000000, 8192, 12288, MREMAP_MAYMOVE, NULL);

	areas("full");
}
