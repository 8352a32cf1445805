/* mremap-move/zero-length-anywhere - An old length of 0 with MREMAP_MAYMOVE alone maps a shared
 * area a second time where the kernel sees fit.
 */
#include "case.h"

CASE("mremap-move/zero-length-anywhere")
{
	char *second;

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* first byte */

	second = call_mremap((void *)0x50000000, 0, 4096, MREMAP_MAYMOVE, NULL);

	peek(second);		  /* first byte through the second mapping */
	poke(second, 'y');	  /* the same byte */
	peek((void *)0x50000000); /* first byte through the first */
}
