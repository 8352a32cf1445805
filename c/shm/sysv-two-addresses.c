/* shm/sysv-two-addresses - a SysV segment attached twice is one memory at two addresses. */
#include "case.h"
#include <sys/shm.h>

CASE("shm/sysv-two-addresses")
{
	int id;

	areas("before");

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, 0)));

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x60000000, 0)));

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	areas("after");
	poke((void *)0x50000000, 'x'); /* first byte of the segment */
	peek((void *)0x60000000);      /* the same byte, at the other address */

	premise("shmdt", shmdt((void *)0x50000000));

	peek((void *)0x60000000); /* the same byte, still attached there */
	areas("detached");
}
