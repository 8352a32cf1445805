/* lock/what-can-be - mlockall(MCL_CURRENT) succeeds though some areas can not be made resident.
 *
 * user: root
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("lock/what-can-be")
{
	int fd;

	fd = call_open("data", O_RDONLY, 0);
	call_mmap((void *)0x50000000, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);
	call_mmap((void *)0x60000000, 8192, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mlock((void *)0x50000000, 4096);
	call_mlock((void *)0x60000000, 8192);
	call_munlock((void *)0x50000000, 4096);
	call_munlock((void *)0x60000000, 8192);

	smaps("unlocked_none", (void *)0x50000000, "VmFlags.lo");
	smaps("unlocked_file", (void *)0x60000000, "VmFlags.lo");

	call_mlockall(MCL_CURRENT);

	smaps("none", (void *)0x50000000, "VmFlags.lo Locked");
	smaps("file", (void *)0x60000000, "VmFlags.lo");
}
