/* shm/sysv-unmapped - munmap takes the first page of a SysV segment, and shmdt of the first
 * address what is left. */
#include "case.h"

#include <sys/shm.h>

CASE("shm/sysv-unmapped")
{
	int id;

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	areas("before");

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, 0)));

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	poke((void *)0x50001000, 'x'); /* second page of the segment */

	call_munmap((void *)0x50000000, 4096);

	areas("unmapped");
	peek((void *)0x50001000); /* the same byte */

	premise("shmdt", shmdt((void *)0x50000000));

	areas("detached");
}
