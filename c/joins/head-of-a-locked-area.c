/* joins/head-of-a-locked-area - munmap of the head of a locked area leaves the rest locked, and
 * counted alone.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("joins/head-of-a-locked-area")
{
	call_mmap((void *)0x50000000, 16384, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, -1, 0);

	poke((void *)0x50002000, 'x'); /* the third page */
	status("before", "VmLck");
	areas("before");

	call_munmap((void *)0x50000000, /* address */
		    8192);		/* length */

	areas("after");
	status("after", "VmLck");
	smaps("rest", (void *)0x50002000, "VmFlags.lo");
	residency((void *)0x50002000, 8192);
	peek((void *)0x50002000); /* the third page */

	call_munmap((void *)0x50003000, 4096);

	status("tail", "VmLck");

	call_munmap((void *)0x50002000, 4096);

	status("end", "VmLck");
}
