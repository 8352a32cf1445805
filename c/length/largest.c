/* length/largest - a length of 0ffffffffh is ENOMEM. */
#include "case.h"

CASE("length/largest")
{
	maps("before");

	call_mmap((void *)0x50800000,	       /* address, a free hint */
		  0xffffffff,		       /* length, -1 */
		  PROT_NONE,		       /* prot, so that nothing is accounted */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
