/* madvise/unaligned-address - an unaligned address is EINVAL, whatever the length. */
#include "case.h"

CASE("madvise/unaligned-address")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* first byte of the page */

	call_madvise((void *)0x50000001, /* address, one byte off */
		     4096,		 /* length */
		     MADV_DONTNEED);	 /* advice */

	call_madvise((void *)0x50000800, /* address */
		     0,			 /* length, 0 does not excuse it */
		     MADV_DONTNEED);	 /* advice */

	peek((void *)0x50000000); /* the same byte */
}
