/* shm/sysv - an attached SysV segment is an area of a shared object named /SYSV and its key. */
#include "case.h"
#include <sys/shm.h>

CASE("shm/sysv")
{
	int id;

	maps("before");

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, 0)));

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	maps("after");
	poke((void *)0x50000000, 'x'); /* first byte of the segment */

	premise("shmdt", shmdt((void *)0x50000000));

	peek((void *)0x50000000); /* where the segment was */
}
