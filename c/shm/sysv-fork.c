/* shm/sysv-fork - a SysV segment attached before fork is common to parent and child. */
#include "case.h"
#include <sys/shm.h>

CASE("shm/sysv-fork")
{
	int id, child_status;

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, 0)));

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	poke((void *)0x50000000, 'p'); /* first byte of the segment, from the parent */

	if (premise("fork", fork()) == 0) {
		who("child");
		peek((void *)0x50000000);      /* the same byte, in the child */
		poke((void *)0x50000000, 'c'); /* the same byte, from the child */

		premise("shmdt", shmdt((void *)0x50000000));

		peek((void *)0x50000000); /* where the segment was, in the child */
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	peek((void *)0x50000000); /* the same byte, in the parent */
}
