/* oldmmap/anonymous-offset - an unaligned offset is refused for an anonymous mapping too, where no
 * offset is used. */
#include "case.h"

CASE("oldmmap/anonymous-offset")
{
	const uint32_t block[6] = {
		0,			     /* address, where the kernel sees fit */
		4096,			     /* length */
		PROT_READ,		     /* prot */
		MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		-1,			     /* descriptor, none */
		100,			     /* offset in bytes, the point of the case */
	};

	maps("before");

	call_old_mmap(block);

	maps("after");
}
