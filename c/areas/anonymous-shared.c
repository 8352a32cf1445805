/* areas/anonymous-shared - two shared anonymous mappings side by side stay two areas. */
#include "case.h"

CASE("areas/anonymous-shared")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mmap((void *)0x50001000,			  /* address, right behind the first */
		  4096,					  /* length */
		  PROT_READ | PROT_WRITE,		  /* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, /* flags, the point of the case */
		  -1,					  /* descriptor, none */
		  0);					  /* offset in bytes */

	areas("after");
}
