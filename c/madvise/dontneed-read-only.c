/* madvise/dontneed-read-only - MADV_DONTNEED empties pages that the program may not write. */
#include "case.h"

CASE("madvise/dontneed-read-only")
{
	maps("before");

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("mapped");

	poke((void *)0x50000000, 'x'); /* first byte of the page */

	call_mprotect((void *)0x50000000, 4096, PROT_READ);
	poke((void *)0x50000000, 'y'); /* the same byte, read-only now */

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_DONTNEED);	 /* advice */

	peek((void *)0x50000000); /* the same byte */
}
