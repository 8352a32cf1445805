/* joins/untouched-area-moved-beside - An untouched area that mremap moves right behind its like
 * becomes one area with it.
 */
#include "case.h"

CASE("joins/untouched-area-moved-beside")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mremap((void *)0x60000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x50002000);	   /* new address */

	areas("after");
	poke((void *)0x50002000, 'x'); /* first touch of what was moved */
	peek((void *)0x50000000);      /* first byte of the area */
}
