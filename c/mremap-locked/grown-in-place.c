/* mremap-locked/grown-in-place - What mremap adds to a locked area in place is locked, resident
 * and counted.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("mremap-locked/grown-in-place")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, -1, 0);

	peek((void *)0x50000000);      /* first byte of the area, new */
	poke((void *)0x50000000, 'l'); /* first byte of the area */
	status("before", "VmLck");
	areas("before");

	call_mremap((void *)0x50000000, 8192, 20480, 0, NULL);

	areas("after");
	residency((void *)0x50000000, 20480);
	status("grown", "VmLck");
	peek((void *)0x50000000); /* first byte, as it was */
	peek((void *)0x50004fff); /* last byte of what was added */

	call_mremap((void *)0x50000000, 20480, 4096, 0, NULL);

	status("shrunk", "VmLck");

	call_munmap((void *)0x50000000, 4096);

	status("end", "VmLck");
}
