/* mremap-move/zero-length-over-an-area - An old length of 0 with MREMAP_FIXED replaces what lies
 * at the new address.
 */
#include "case.h"

CASE("mremap-move/zero-length-over-an-area")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* first byte */

	call_mmap((void *)0x60000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x60002000, 'o'); /* third page of the target */
	areas("before");

	call_mremap((void *)0x50000000, 0, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x60001000);

	areas("after");
	peek((void *)0x60001000); /* first byte through the second mapping */
	peek((void *)0x60002000); /* third page of the target */
}
