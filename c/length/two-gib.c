/* length/two-gib - a length of 2 GiB is accepted: it is no negative number.
 *
 * RLIMIT_STACK: 8 MiB
 */
#include "case.h"

CASE("length/two-gib")
{
	maps("before");

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  0x80000000,		       /* length, the point of the case */
		  PROT_NONE,		       /* prot, so that nothing is accounted */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
