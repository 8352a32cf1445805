/* mremap-locked/middle-moved - The middle page of a locked area moves away with its lock, and
 * both rests keep theirs.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("mremap-locked/middle-moved")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, -1, 0);

	areas("before");

	call_mremap((void *)0x50001000, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	areas("after");
	status("moved", "VmLck");
	smaps("lower", (void *)0x50000000, "VmFlags.lo");
	smaps("upper", (void *)0x50002000, "VmFlags.lo");
	smaps("moved", (void *)0x60000000, "VmFlags.lo");

	call_munmap((void *)0x50000000, 12288);

	status("rests", "VmLck");

	call_munmap((void *)0x60000000, 4096);

	status("end", "VmLck");
}
