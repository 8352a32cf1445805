/* fixed/runs-past-the-end - MAP_FIXED that runs past the end of the task is ENOMEM and maps
 * nothing. */
#include "case.h"

CASE("fixed/runs-past-the-end")
{
	maps("before");

	call_mmap((void *)0x9f000000,			   /* address, well below the end */
		  0x70000000,				   /* length, to 10f000000h */
		  PROT_NONE,				   /* prot, so that nothing is accounted */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
