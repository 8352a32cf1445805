/* mprotect/touched-joins-untouched - a touched page that is made like an untouched neighbour joins
 * it, since 6.16. */
#include "case.h"

static void map_page(uintptr_t address)
{
	call_mmap((void *)address, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0);
}

CASE("mprotect/touched-joins-untouched")
{
	/* The pages to be touched. */
	map_page(0x50001000);
	map_page(0x60000000);
	map_page(0x70001000);

	poke((void *)0x50001000, 'l'); /* its neighbour will be the lower page */
	poke((void *)0x60000000, 'u'); /* its neighbour will be the upper page */
	poke((void *)0x70001000, 'm'); /* its neighbours will be on both sides */

	call_mprotect((void *)0x50001000, 4096, PROT_READ); /* unlike its neighbours */
	call_mprotect((void *)0x60000000, 4096, PROT_READ); /* unlike its neighbours */
	call_mprotect((void *)0x70001000, 4096, PROT_READ); /* unlike its neighbours */

	/* Their untouched neighbours. */
	map_page(0x50000000);
	map_page(0x60001000);
	map_page(0x70000000);
	map_page(0x70002000);

	areas("before");

	call_mprotect((void *)0x50001000,      /* address, touched */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the one of its neighbours */

	call_mprotect((void *)0x60000000,      /* address, touched */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the one of its neighbours */

	call_mprotect((void *)0x70001000,      /* address, touched */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the one of its neighbours */

	areas("after");
	peek((void *)0x50001000); /* the upper of two pages */
	peek((void *)0x60000000); /* the lower of two pages */
	peek((void *)0x70001000); /* the middle of three pages */
}
