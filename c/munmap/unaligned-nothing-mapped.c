/* munmap/unaligned-nothing-mapped - an unaligned address is EINVAL even where nothing is mapped. */
#include "case.h"

CASE("munmap/unaligned-nothing-mapped")
{
	call_munmap((void *)0x5d000800, /* address, free, and in the middle of a page */
		    4096);		/* length */

	call_munmap((void *)0x5d000800, /* address */
		    0);			/* length, 0, wrong as well */
}
