/* length/three-gib - a length of 3 GiB fits only where the task is larger than that.
 *
 * RLIMIT_STACK: 8 MiB
 */
#include "case.h"

CASE("length/three-gib")
{
	maps("before");

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  0xc0000000,		       /* length, all of the task on an i386 kernel */
		  PROT_NONE,		       /* prot, so that nothing is accounted */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
