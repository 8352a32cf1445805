/* lock/future-limit - after mlockall(MCL_FUTURE) a mapping above RLIMIT_MEMLOCK is EAGAIN, even one
 * with PROT_NONE.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 8192 bytes
 */
#include "case.h"

CASE("lock/future-limit")
{
	call_mlockall(MCL_FUTURE);

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  12288,		       /* length, three pages, one above the limit */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  12288,		       /* length */
		  PROT_NONE,		       /* prot, nothing to lock */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  8192,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	status("after", "VmLck");
}
