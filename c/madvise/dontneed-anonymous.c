/* madvise/dontneed-anonymous - MADV_DONTNEED on private anonymous memory leaves zeros. */
#include "case.h"

CASE("madvise/dontneed-anonymous")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* in the first page */
	poke((void *)0x50001000, 'y'); /* in the second */
	maps("before");

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_DONTNEED);	 /* advice */

	maps("after");
	peek((void *)0x50000000); /* in the page that was given up */
	peek((void *)0x50001000); /* in the other */
}
