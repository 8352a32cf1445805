/* lock/rounded-outward - mlock rounds its range outward to whole pages.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/rounded-outward")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  16384,		       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mlock((void *)0x50001fff, 2);

	residency((void *)0x50000000, 16384);
	status("after", "VmLck");
}
