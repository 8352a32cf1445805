/* fixed/unaligned - MAP_FIXED is EINVAL whichever of the lower twelve bits of the address is set.
 */
#include "case.h"

CASE("fixed/unaligned")
{
	maps("before");

	for (unsigned int bit = 1; bit < 4096; bit <<= 1) {
		char *where = (char *)0x31000000 + bit;

		call_mmap(where,     /* address, no page multiple: the point of the case */
			  4096,	     /* length */
			  PROT_READ, /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
			  -1,					   /* descriptor, none */
			  0);					   /* offset in bytes */
	}

	maps("after");
}
