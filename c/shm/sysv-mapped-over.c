/* shm/sysv-mapped-over - mmap2 takes a page out of an attached SysV segment; shmdt removes the
 * others. */
#include "case.h"
#include <sys/shm.h>

CASE("shm/sysv-mapped-over")
{
	int id;

	areas("before");

	id = premise("shmget", shmget(IPC_PRIVATE, 12288, 0600));

	value("attached", premise("shmat", (intptr_t)shmat(id, (void *)0x50000000, 0)));

	premise("shmctl", shmctl(id, IPC_RMID, NULL)); /* gone with its last area */

	poke((void *)0x50002000, 'x'); /* third page of the segment */

	call_mmap((void *)0x50001000,			   /* address, the middle page */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("mapped");
	peek((void *)0x50002000); /* the same byte */

	premise("shmdt", shmdt((void *)0x50000000));

	areas("detached");
}
