/* length/zero - a length of 0 is refused with EINVAL. */
#include "case.h"

CASE("length/zero")
{
	maps("before");

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  0,			       /* length, the point of the case */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	peek((void *)0x50000000); /* where the hint is */
	maps("after");
}
