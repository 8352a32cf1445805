/* munmap/anonymous-again - memory mapped again at the same place is zero. */
#include "case.h"

CASE("munmap/anonymous-again")
{
	maps("before");

	call_mmap((void *)0x62000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x62000000, 'x'); /* stored before munmap */
	maps("stored");

	call_munmap((void *)0x62000000, /* address */
		    4096);		/* length */

	maps("gone");

	call_mmap((void *)0x62000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	peek((void *)0x62000000); /* the same address in the new area */
}
