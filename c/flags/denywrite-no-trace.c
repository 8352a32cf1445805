/* flags/denywrite-no-trace - MAP_DENYWRITE leaves no trace in the area: it becomes one with a
 * neighbour made without it. */
#include "case.h"

CASE("flags/denywrite-no-trace")
{
	areas("before");

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50001000,			       /* address, the page behind it */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_DENYWRITE, /* flags, the point of the case */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	areas("after");
}
