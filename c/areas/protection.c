/* areas/protection - neighbours that differ in protection stay two areas. */
#include "case.h"

CASE("areas/protection")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mmap((void *)0x50001000,			   /* address, right behind the first */
		  4096,					   /* length */
		  PROT_READ,				   /* prot, the point of the case */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
}
