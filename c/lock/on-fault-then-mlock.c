/* lock/on-fault-then-mlock - mlock after MLOCK_ONFAULT makes the rest of the pages resident and
 * counts none of them twice.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/on-fault-then-mlock")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  8192,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mlock2((void *)0x50000000, 8192, MLOCK_ONFAULT);

	residency((void *)0x50000000, 8192);

	call_mlock((void *)0x50000000, 8192);

	residency((void *)0x50000000, 8192);
	status("after", "VmLck");
}
