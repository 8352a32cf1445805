/* oldmmap/munmap-unaligned - munmap of an address that is no page multiple is refused with EINVAL,
 * and unmaps nothing. */
#include "case.h"

CASE("oldmmap/munmap-unaligned")
{
	const uint32_t block[6] = {
		0x29000000,				 /* address */
		8192,					 /* length */
		PROT_READ,				 /* prot */
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		-1,					 /* descriptor, none */
		0,					 /* offset in bytes */
	};

	call_old_mmap(block);

	maps("before");

	call_munmap((void *)0x29000800, /* address, the point of the case */
		    4096);		/* length */

	maps("after");
}
