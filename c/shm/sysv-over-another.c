/* shm/sysv-over-another - A SysV segment is not attached over another: EINVAL; right behind it, it
 * is an area of its own. */
#include "case.h"

#include <sys/shm.h>

CASE("shm/sysv-over-another")
{
	int id;
	int other;

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	other = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, 0)));

	areas("before");

	value("overlapping", eax_of((intptr_t)shmat(other, (void *)0x50001000, 0)));

	areas("refused");

	value("behind", premise("shmat", (intptr_t)shmat(other, (void *)0x50003000, 0)));

	areas("after");

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	premise("shmctl", shmctl(other, IPC_RMID, NULL)); /* gone with its last area */
}
