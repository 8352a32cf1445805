/* dontunmap/locked - MREMAP_DONTUNMAP of a locked area takes the lock along: VmLck stays, and is
 * 0 at the end.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("dontunmap/locked")
{
	maps("before");

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, -1, 0);

	maps("mapped");

	status("before", "VmLck");

	call_mremap((void *)0x50000000, 4096, 4096,
		    MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, (void *)0x60000000);

	status("moved", "VmLck");
	smaps("old", (void *)0x50000000, "VmFlags.lo");
	smaps("new", (void *)0x60000000, "VmFlags.lo");

	call_munmap((void *)0x60000000, 4096);
	call_munmap((void *)0x50000000, 4096);

	status("end", "VmLck");
}
