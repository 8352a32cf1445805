/* madvise/not-mapped - an advice about a range where nothing is mapped is ENOMEM. */
#include "case.h"

CASE("madvise/not-mapped")
{
	call_madvise((void *)0x50000000, /* address, free */
		     4096,		 /* length */
		     MADV_DONTNEED);	 /* advice */

	call_madvise((void *)0x50000000, /* address, free */
		     4096,		 /* length */
		     MADV_NORMAL);	 /* advice */
}
