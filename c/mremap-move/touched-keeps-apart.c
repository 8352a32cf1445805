/* mremap-move/touched-keeps-apart - a touched area moved beside a like one stays apart. */
#include "case.h"

CASE("mremap-move/touched-keeps-apart")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* the area gets pages of its own */
	areas("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60001000);	   /* new address, right behind the other area */

	areas("after");
}
