/* madvise/remove - MADV_REMOVE on shared memory punches a hole into the object. */
#include "case.h"

CASE("madvise/remove")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mremap((void *)0x50000000, 0, 8192, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x60000000);

	poke((void *)0x50000000, 'x'); /* in the first page */
	poke((void *)0x50001000, 'y'); /* in the second */

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_REMOVE);	 /* advice */

	peek((void *)0x60000000); /* the first page, through the other area */
	peek((void *)0x60001000); /* the second, through the other area */
}
