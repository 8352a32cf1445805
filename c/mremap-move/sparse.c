/* mremap-move/sparse - A move takes the touched pages and leaves the untouched ones so, and the
 * neighbours alone.
 */
#include "case.h"

CASE("mremap-move/sparse")
{
	call_mmap((void *)0x50000000, 16384, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x5ffff000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x60004000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'a');
	poke((void *)0x50003000, 'd');
	poke((void *)0x5ffff000, 'm');
	poke((void *)0x60004000, 'n');
	residency((void *)0x50000000, 16384);

	call_mremap((void *)0x50000000,		   /* old address */
		    16384,			   /* old length */
		    16384,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	residency((void *)0x60000000, 16384);
	peek((void *)0x60000000);
	peek((void *)0x60001000);
	peek((void *)0x60003000);
	peek((void *)0x5ffff000);
	peek((void *)0x60004000);
	peek((void *)0x50000000);
}
