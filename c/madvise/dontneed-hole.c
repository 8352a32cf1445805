/* madvise/dontneed-hole - a hole in the range is ENOMEM, but both sides of it are done. */
#include "case.h"

CASE("madvise/dontneed-hole")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50002000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'l'); /* before the hole */
	poke((void *)0x50002000, 'r'); /* behind it */

	call_madvise((void *)0x50000000, /* address */
		     12288,		 /* length, the middle page of three is not mapped */
		     MADV_DONTNEED);	 /* advice */

	peek((void *)0x50000000); /* before the hole */
	peek((void *)0x50002000); /* behind it */
}
