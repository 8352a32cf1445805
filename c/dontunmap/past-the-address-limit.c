/* dontunmap/past-the-address-limit - MREMAP_DONTUNMAP needs room for both areas under RLIMIT_AS:
 * ENOMEM, and nothing moves.
 *
 * RLIMIT_AS: 64 MiB
 */
#include "case.h"

CASE("dontunmap/past-the-address-limit")
{
	call_mmap((void *)0x50000000, 0x2800000, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	peek((void *)0x50000000);      /* first byte, new */
	poke((void *)0x50000000, 'a'); /* first byte */
	maps("before");

	call_mremap((void *)0x50000000, 0x2800000, 0x2800000,
		    MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, (void *)0x60000000);

	maps("after");

	call_mremap((void *)0x50000000, 0x2800000, 0x2800000, MREMAP_MAYMOVE | MREMAP_FIXED,
		    (void *)0x60000000);

	peek((void *)0x60000000); /* first byte, moved */
}
