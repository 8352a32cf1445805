/* shm/sysv-protected - A SysV segment that was attached for writing can be made read-only, and
 * writable again. */
#include "case.h"

#include <sys/shm.h>

CASE("shm/sysv-protected")
{
	int id;

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, 0)));

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	poke((void *)0x50000000, 'x'); /* first byte of the segment */

	call_mprotect((void *)0x50000000, 12288, PROT_READ);

	poke((void *)0x50000001, 'y'); /* second byte */

	call_mprotect((void *)0x50000000, 12288, PROT_READ | PROT_WRITE);

	poke((void *)0x50000001, 'z'); /* second byte again */
	peek((void *)0x50000000);      /* first byte */
}
