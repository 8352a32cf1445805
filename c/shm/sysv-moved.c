/* shm/sysv-moved - mremap moves a SysV segment and grows its area past its end, and shmdt finds it
 * by its new address. */
#include "case.h"

#include <sys/shm.h>

CASE("shm/sysv-moved")
{
	int id;

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, 0)));

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	poke((void *)0x50002000, 'x'); /* third page of the segment */
	areas("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    12288,			   /* old length */
		    12288,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	areas("moved");
	peek((void *)0x60002000); /* the same byte */

	call_mremap((void *)0x60000000, /* old address */
		    12288,		/* old length */
		    16384,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address */

	areas("grown");
	peek((void *)0x60003000); /* behind the end of the segment */

	premise("shmdt", shmdt((void *)0x60000000));

	areas("detached");
}
