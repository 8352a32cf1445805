/* lock/counted-once - locking a page again counts it once, against the limit and in VmLck.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 8192 bytes
 */
#include "case.h"

CASE("lock/counted-once")
{
	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  8192,					    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	call_mlock((void *)0x50001000, 4096);

	status("after", "VmLck");
}
