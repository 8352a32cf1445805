/* mincore/past-the-end - a range that runs past an i386 kernel's user space is ENOMEM at once. */
#include "case.h"

CASE("mincore/past-the-end")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 1);   /* first page of the range */
	poke((void *)0x60000000, '?'); /* where its byte would go */

	call_mincore((void *)0x50000000,  /* address */
		     0xa0000000,	  /* length, ends at 0f0000000h */
		     (void *)0x60000000); /* vector, where a byte for each page goes */

	peek((void *)0x60000000); /* the same byte of the vector */
}
