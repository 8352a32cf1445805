/* areas/touched-hole-refilled - a hole in a touched area, filled again, leaves one area too. */
#include "case.h"

CASE("areas/touched-hole-refilled")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'l'); /* below the hole to be */
	poke((void *)0x50002000, 'r'); /* above it */
	areas("before");

	call_munmap((void *)0x50001000, 4096);
	areas("hole");

	call_mmap((void *)0x50001000,			   /* address, the hole */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("refilled");
	peek((void *)0x50000000); /* below the filled hole: as it was */
	peek((void *)0x50002000); /* above it: as it was */
}
