/* lock/wrapping - mlock and munlock of a range that wraps: nothing on i386, ENOMEM on x86-64,
 * and nothing is locked.
 *
 * user: root
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/wrapping")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mlock((void *)0x54000000, 0xffffffff);
	call_munlock((void *)0x54000000, 0xffffffff);

	status("after", "VmLck");
	smaps("beside", (void *)0x50000000, "VmFlags.lo");
}
