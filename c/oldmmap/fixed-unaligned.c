/* oldmmap/fixed-unaligned - MAP_FIXED at an address that is no page multiple is refused with
 * EINVAL. */
#include "case.h"

CASE("oldmmap/fixed-unaligned")
{
	uint32_t block[6] = {
		0x28000800,				 /* address, the point of the case */
		4096,					 /* length */
		PROT_READ,				 /* prot */
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		-1,					 /* descriptor, none */
		0,					 /* offset in bytes */
	};

	maps("before");

	call_old_mmap(block);

	block[3] = MAP_PRIVATE | MAP_ANONYMOUS; /* flags */
	call_old_mmap(block);

	maps("after");
}
