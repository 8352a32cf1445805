/* lock/mlock2-unknown-flag - mlock2 refuses an unknown flag with EINVAL.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/mlock2-unknown-flag")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mlock2((void *)0x50000000, 4096, 2);
	call_mlock2((void *)0x50000000, 4096, MLOCK_ONFAULT | 0x40000000);

	status("after", "VmLck");
}
