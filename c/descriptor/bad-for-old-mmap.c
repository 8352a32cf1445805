/* descriptor/bad-for-old-mmap - the old mmap, number 90, refuses a bad descriptor with EBADF as
 * well. */
#include "case.h"

CASE("descriptor/bad-for-old-mmap")
{
	const uint32_t block[] = {
		0,	     /* address, where the kernel sees fit */
		4096,	     /* length */
		PROT_READ,   /* prot */
		MAP_PRIVATE, /* flags */
		77,	     /* descriptor, the point of the case */
		0,	     /* offset in bytes */
	};

	maps("before");

	call_old_mmap(block);

	maps("after");
}
