/* areas/noreserve - a MAP_NORESERVE mapping stays apart from a like one without it. */
#include "case.h"

CASE("areas/noreserve")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mmap((void *)0x50001000,	  /* address, right behind the first */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, /* flags, the point */
		  -1,							   /* descriptor, none */
		  0);							   /* offset in bytes */

	areas("after");
	smaps("first", (void *)0x50000000, "VmFlags.nr");
	smaps("second", (void *)0x50001000, "VmFlags.nr");
}
