/* oldmmap/unaligned-offset - an offset that is no multiple of 4096 bytes is refused with EINVAL.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("oldmmap/unaligned-offset")
{
	uint32_t block[6] = {
		0,	     /* address, where the kernel sees fit */
		4096,	     /* length */
		PROT_READ,   /* prot */
		MAP_PRIVATE, /* flags */
	};

	maps("before");

	block[4] = call_open("data", O_RDONLY, 0);

	block[5] = 1; /* offset in bytes, the point of the case */
	call_old_mmap(block);

	block[5] = 8191;
	call_old_mmap(block);

	block[5] = 2048;
	call_old_mmap(block);

	maps("after");
}
