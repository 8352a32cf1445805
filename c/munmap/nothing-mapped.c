/* munmap/nothing-mapped - munmap where nothing is mapped returns 0. */
#include "case.h"

CASE("munmap/nothing-mapped")
{
	maps("before");

	call_munmap((void *)0x57000000, /* address, free */
		    8192);		/* length */

	maps("after");
}
