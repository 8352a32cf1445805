/* msync/unmapped - msync of an address where nothing is mapped is refused with ENOMEM. */
#include "case.h"

CASE("msync/unmapped")
{
	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   MS_SYNC);	       /* flags */

	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   MS_ASYNC);	       /* flags */

	call_msync((void *)0x50000000, /* address */
		   4096,	       /* length */
		   0);		       /* flags */
}
