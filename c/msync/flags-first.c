/* msync/flags-first - msync refuses bad flags and an unaligned address with EINVAL where nothing is
 * mapped. */
#include "case.h"

CASE("msync/flags-first")
{
	call_msync((void *)0x50000004, /* address, unaligned and not mapped */
		   4096,	       /* length */
		   MS_SYNC | 8);       /* flags, 8 is none */

	call_msync((void *)0x50000004, /* address, unaligned and not mapped */
		   4096,	       /* length */
		   MS_SYNC);	       /* flags */

	call_msync((void *)0x50000000,	/* address, not mapped */
		   4096,		/* length */
		   MS_SYNC | MS_ASYNC); /* flags, not both */

	call_msync((void *)0x50000000, /* address, not mapped */
		   4096,	       /* length */
		   MS_SYNC);	       /* flags */
}
