/* shm/sysv-read-only - a SysV segment attached with SHM_RDONLY can not be made writable. */
#include "case.h"
#include <sys/shm.h>

CASE("shm/sysv-read-only")
{
	int id;

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, SHM_RDONLY)));

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	poke((void *)0x50000000, 'x'); /* first byte of the segment */

	call_mprotect((void *)0x50000000, 4096, PROT_READ | PROT_WRITE);
}
