/* mremap-move/source-not-mapped - a source that is not mapped is EFAULT before anything is lost. */
#include "case.h"

CASE("mremap-move/source-not-mapped")
{
	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x60000000, 'x'); /* at the new place */
	maps("before");

	call_mremap((void *)0x50000000,		   /* old address, free */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	maps("after");
	peek((void *)0x60000000); /* still there, since 5.16 */
}
