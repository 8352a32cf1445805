/* madvise/length-rounded - a length of one byte is a page. */
#include "case.h"

CASE("madvise/length-rounded")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000fff, 'x'); /* last byte of the page */
	poke((void *)0x50001000, 'y'); /* first byte of the next */

	call_madvise((void *)0x50000000, /* address */
		     1,			 /* length, rounded up */
		     MADV_DONTNEED);	 /* advice */

	peek((void *)0x50000fff); /* last byte of the page */
	peek((void *)0x50001000); /* first byte of the next */
}
