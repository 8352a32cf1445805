/* mprotect/untouched-joins-touched - an untouched page that is made like a touched neighbour joins
 * it, whichever side it is on. */
#include "case.h"

CASE("mprotect/untouched-joins-touched")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0);
	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1,
		  0);
	call_mmap((void *)0x60000000, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1,
		  0);
	call_mmap((void *)0x60001000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0);

	poke((void *)0x50000000, 'l'); /* the neighbour below */
	poke((void *)0x60001000, 'u'); /* the neighbour above */
	areas("before");

	call_mprotect((void *)0x50001000,      /* address, untouched */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the one of the neighbour */

	call_mprotect((void *)0x60000000,      /* address, untouched */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the one of the neighbour */

	areas("after");
	peek((void *)0x50000000); /* the lower page */
	peek((void *)0x60001000); /* the upper page */
}
