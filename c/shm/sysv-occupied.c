/* shm/sysv-occupied - shmat over a mapping is refused with EINVAL; with SHM_REMAP it replaces it.
 */
#include "case.h"
#include <sys/shm.h>

CASE("shm/sysv-occupied")
{
	int id;

	call_mmap((void *)0x50001000,	       /* address, in the middle of what follows */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	areas("before");

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	value("occupied", eax_of((intptr_t)shmat(id, (void *)0x50000000, 0)));
	areas("refused");

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, SHM_REMAP)));

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	areas("after");
}
