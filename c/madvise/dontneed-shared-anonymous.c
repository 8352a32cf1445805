/* madvise/dontneed-shared-anonymous - MADV_DONTNEED on shared anonymous memory loses nothing. */
#include "case.h"

CASE("madvise/dontneed-shared-anonymous")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* first byte of the page */

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_DONTNEED);	 /* advice */

	peek((void *)0x50000000); /* the same byte */
}
