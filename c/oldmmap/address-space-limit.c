/* oldmmap/address-space-limit - memory beyond the limit of the address space is refused with
 * ENOMEM.
 *
 * RLIMIT_AS: 32 MiB
 */
#include "case.h"

CASE("oldmmap/address-space-limit")
{
	uint32_t block[6] = {
		0,			     /* address, where the kernel sees fit */
		0x4000000,		     /* length, the point of the case */
		PROT_READ,		     /* prot */
		MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		-1,			     /* descriptor, none */
		0,			     /* offset in bytes */
	};

	maps("before");

	call_old_mmap(block);

	block[0] = 0x50000000;				    /* address */
	block[3] = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED; /* flags */
	call_old_mmap(block);

	block[1] = 0x400000; /* length */
	call_old_mmap(block);

	maps("after");
}
