/* lock/current-limit - mlockall(MCL_CURRENT) is ENOMEM where all that is mapped is more than
 * RLIMIT_MEMLOCK, and locks nothing.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 8192 bytes
 */
#include "case.h"

CASE("lock/current-limit")
{
	call_mlockall(MCL_CURRENT | MCL_FUTURE);

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	smaps("later", (void *)0x50000000, "VmFlags.lo");
	status("after", "VmLck");
}
