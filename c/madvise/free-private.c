/* madvise/free-private - what is stored after MADV_FREE stays. */
#include "case.h"

CASE("madvise/free-private")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* before the advice */

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_FREE);	 /* advice */

	poke((void *)0x50000000, 'y'); /* after it */
	peek((void *)0x50000000);      /* the same byte */
}
