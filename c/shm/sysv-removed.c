/* shm/sysv-removed - A SysV segment that was removed ends with its last area: its number is EINVAL
 * then. */
#include "case.h"

#include <sys/shm.h>

CASE("shm/sysv-removed")
{
	int id;

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, 0)));

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	poke((void *)0x50000000, 'x'); /* first byte of the segment */

	premise("shmdt", shmdt((void *)0x50000000));

	value("gone", eax_of((intptr_t)shmat(id, (void *)0x50000000, 0)));

	peek((void *)0x50000000); /* where it was */
}
