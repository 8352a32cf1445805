/* mremap-locked/replaces-a-locked-area - mremap over a locked area takes it away, and its pages
 * from what is locked.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("mremap-locked/replaces-a-locked-area")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'm'); /* the page that moves */

	call_mmap((void *)0x60000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, -1, 0);

	status("before", "VmLck");

	call_mremap((void *)0x50000000, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	status("after", "VmLck");
	smaps("moved", (void *)0x60000000, "VmFlags.lo");
	smaps("rest", (void *)0x60001000, "VmFlags.lo");
	peek((void *)0x60000000); /* what moved */
	peek((void *)0x60001000); /* the rest of the locked area */
}
