/* lock/not-mapped - mlock where nothing is mapped is ENOMEM, and with a hole at its start it
 * locks nothing.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/not-mapped")
{
	call_mmap((void *)0x50001000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mlock((void *)0x54000000, 4096);
	call_mlock((void *)0x50000000, 8192);

	status("refused", "VmLck");
	smaps("behind", (void *)0x50001000, "VmFlags.lo");
}
