/* mremap-locked/moved-and-grown - A locked area that mremap moves and lengthens stays locked,
 * and is counted once.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("mremap-locked/moved-and-grown")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, -1, 0);

	poke((void *)0x50001000, 'm'); /* second page */

	call_mremap((void *)0x50000000, 8192, 16384, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	status("moved", "VmLck");
	residency((void *)0x60000000, 16384);
	smaps("moved", (void *)0x60000000, "VmFlags.lo");
	peek((void *)0x60001000); /* second page, come along */
	peek((void *)0x50001000); /* where it was */

	call_munmap((void *)0x60000000, 16384);

	status("end", "VmLck");
}
