/* mincore/hole - a hole is ENOMEM, and the pages before it are told. */
#include "case.h"

CASE("mincore/hole")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 1);   /* first page of the range, to be told of */
	peek((void *)0x60000000);      /* where its byte goes */
	poke((void *)0x60000000, '?'); /* where its byte goes */
	poke((void *)0x60000001, '?'); /* where that of the hole would go */

	call_mincore((void *)0x50000000,  /* address */
		     8192,		  /* length, the second page is not mapped */
		     (void *)0x60000000); /* vector, where a byte for each page goes */

	peek((void *)0x60000000); /* the byte of the first page */
	peek((void *)0x60000001); /* the byte behind it */
}
