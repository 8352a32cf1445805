/* mremap/same-length-past-its-end - mremap to the same length of a range that passes its area is
 * not refused.
 */
#include "case.h"

CASE("mremap/same-length-past-its-end")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'x'); /* first byte */
	areas("before");

	call_mremap((void *)0x50000000, 8192, 8192, 0, NULL);

	areas("after");
	peek((void *)0x50000000); /* first byte */
}
