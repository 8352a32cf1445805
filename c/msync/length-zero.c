/* msync/length-zero - msync of no bytes succeeds where nothing is mapped as well. */
#include "case.h"

CASE("msync/length-zero")
{
	call_msync((void *)0x50000000, /* address */
		   0,		       /* length, the point of the case */
		   MS_SYNC);	       /* flags */
}
