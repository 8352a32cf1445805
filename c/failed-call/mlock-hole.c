/* failed-call/mlock-hole - mlock over a hole is ENOMEM and has locked what lies before it.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("failed-call/mlock-hole")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50002000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	call_mlock((void *)0x50000000, /* address */
		   12288);	       /* length, the middle page of three is not mapped */

	smaps("before_hole", (void *)0x50000000, "VmFlags.lo");
	smaps("behind_hole", (void *)0x50002000, "VmFlags.lo");
}
