/* oldmmap/map-type - flags without a type of mapping, and of a type that there is not, are refused
 * with EINVAL. */
#include "case.h"

CASE("oldmmap/map-type")
{
	uint32_t block[6] = {
		0,	       /* address, where the kernel sees fit */
		4096,	       /* length */
		PROT_READ,     /* prot */
		MAP_ANONYMOUS, /* flags, no type */
		-1,	       /* descriptor, none */
		0,	       /* offset in bytes */
	};

	maps("before");

	call_old_mmap(block);

	block[3] = MAP_ANONYMOUS | 5; /* flags, no known type */
	call_old_mmap(block);

	maps("after");
}
