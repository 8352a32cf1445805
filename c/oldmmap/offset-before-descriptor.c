/* oldmmap/offset-before-descriptor - of an unaligned offset and a bad descriptor the offset is
 * told: EINVAL, not EBADF. */
#include "case.h"

CASE("oldmmap/offset-before-descriptor")
{
	uint32_t block[6] = {
		0,	     /* address, where the kernel sees fit */
		4096,	     /* length */
		PROT_READ,   /* prot */
		MAP_PRIVATE, /* flags */
		999,	     /* descriptor, not open */
		100,	     /* offset in bytes */
	};

	call_old_mmap(block);

	block[5] = 4096; /* offset in bytes, a good one */
	call_old_mmap(block);
}
