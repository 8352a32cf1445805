/* mincore/length-rounded - a length one byte over a page asks about two pages. */
#include "case.h"

CASE("mincore/length-rounded")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 1);   /* second page of the range */
	poke((void *)0x60000002, '?'); /* third byte of the vector */

	call_mincore((void *)0x50000000,  /* address */
		     4097,		  /* length, rounded up to two pages */
		     (void *)0x60000000); /* vector, where a byte for each page goes */

	peek((void *)0x60000000); /* byte for the first page */
	peek((void *)0x60000001); /* byte for the second page */
	peek((void *)0x60000002); /* the third byte, which belongs to no page */
}
