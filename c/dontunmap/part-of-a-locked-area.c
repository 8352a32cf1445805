/* dontunmap/part-of-a-locked-area - MREMAP_DONTUNMAP of the middle of a locked area cuts it:
 * only what moved loses its lock.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("dontunmap/part-of-a-locked-area")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, -1, 0);

	poke((void *)0x50001000, 'm'); /* the middle page */
	areas("before");

	call_mremap((void *)0x50001000, 4096, 4096,
		    MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, (void *)0x60000000);

	areas("after");
	status("moved", "VmLck");
	smaps("middle", (void *)0x50001000, "VmFlags.lo");
	smaps("upper", (void *)0x50002000, "VmFlags.lo");
	peek((void *)0x60000000); /* what moved */
	peek((void *)0x50001000); /* where it was: a new page */

	call_munmap((void *)0x50000000, 12288);
	call_munmap((void *)0x60000000, 4096);

	status("end", "VmLck");
}
