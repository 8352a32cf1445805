/* areas/advice-carved - an advice that is kept cuts an area, though maps shows no difference. */
#include "case.h"

CASE("areas/advice-carved")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_madvise((void *)0x50001000, /* address, the second page of three */
		     4096,		 /* length */
		     MADV_DONTFORK);	 /* advice */

	areas("carved");

	call_madvise((void *)0x50001000, /* address */
		     4096,		 /* length */
		     MADV_DOFORK);	 /* advice */

	areas("restored");
}
