/* mremap-move/part-of-an-area-at-zero - A part moved out of an area that begins at 0: both rests
 * are accounted for.
 *
 * user: root
 */
#include "case.h"

CASE("mremap-move/part-of-an-area-at-zero")
{
	call_mmap(NULL, 12288, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	areas("before");

	call_mremap((void *)0x1000, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x60000000);

	areas("after");
}
