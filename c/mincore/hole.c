/* mincore/hole - a hole is ENOMEM, and the pages before it are told. */
#include "case.h"

CASE("mincore/hole")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 1);
	poke((void *)0x60000000, '?');
	poke((void *)0x60000001, '?');

	call_mincore((void *)0x50000000,  /* address */
		     8192,		  /* length, the second page is not mapped */
		     (void *)0x60000000); /* vector, where a byte for each page goes */

	peek((void *)0x60000000);
	peek((void *)0x60000001);
}
