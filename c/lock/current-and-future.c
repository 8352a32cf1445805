/* lock/current-and-future - MCL_CURRENT with MCL_FUTURE locks what is there and what comes.
 *
 * user: root
 */
#include "case.h"

CASE("lock/current-and-future")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mlockall(MCL_CURRENT | MCL_FUTURE);

	smaps("there", (void *)0x50000000, "VmFlags.lo");

	call_mmap((void *)0x54000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	smaps("new", (void *)0x54000000, "VmFlags.lo");
	residency((void *)0x54000000, 4096);

	call_munlockall();

	status("end", "VmLck");
}
