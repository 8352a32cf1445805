/* shm/sysv-any-address - A SysV segment without an address goes where the kernel sees fit, and
 * keeps its bytes while nobody has it. */
#include "case.h"

#include <sys/shm.h>

CASE("shm/sysv-any-address")
{
	int id;
	char *first;
	char *second;

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	first = shmat(id, NULL, 0);
	address("first", first);

	poke(first, 'x'); /* first byte of the segment */

	premise("shmdt", shmdt(first));

	second = shmat(id, NULL, 0);
	address("second", second);

	first = shmat(id, NULL, 0);
	address("first", first);

	peek(second); /* the same byte */
	peek(first);  /* and here */

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */
}
