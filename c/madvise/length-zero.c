/* madvise/length-zero - a length of 0 is a success that does nothing, mapped or not. */
#include "case.h"

CASE("madvise/length-zero")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* first byte of the page */

	call_madvise((void *)0x50000000, /* address */
		     0,			 /* length, the point of the case */
		     MADV_DONTNEED);	 /* advice */

	call_madvise((void *)0x51000000, /* address, free */
		     0,			 /* length */
		     MADV_DONTNEED);	 /* advice */

	peek((void *)0x50000000); /* the same byte */
}
