/* lock/no-right - MAP_LOCKED without the right to lock, RLIMIT_MEMLOCK 0 and no CAP_IPC_LOCK, is
 * EPERM.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 0 bytes
 */
#include "case.h"

CASE("lock/no-right")
{
	maps("before");

	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  4096,					    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	maps("after");

	call_mmap((void *)0x68000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mlock((void *)0x68000000, 4096);
	call_mlockall(MCL_FUTURE);
}
