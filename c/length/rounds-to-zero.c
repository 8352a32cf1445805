/* length/rounds-to-zero - the smallest length that rounds up to 2^32 is ENOMEM. */
#include "case.h"

CASE("length/rounds-to-zero")
{
	maps("before");

	call_mmap((void *)0x50700000,	       /* address, a free hint */
		  0xfffff001,		       /* length, the point of the case */
		  PROT_NONE,		       /* prot, so that nothing is accounted */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
