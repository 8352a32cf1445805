/* oldmmap/then-munmap - mmap returns the address and munmap of it returns 0. */
#include "case.h"

CASE("oldmmap/then-munmap")
{
	const uint32_t block[6] = {
		0,			     /* address, where the kernel sees fit */
		8192,			     /* length */
		PROT_READ,		     /* prot */
		MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		-1,			     /* descriptor, none */
		0,			     /* offset in bytes */
	};
	char *area;

	maps("before");

	area = call_old_mmap(block);

	call_munmap(area,  /* address */
		    8192); /* length */

	maps("after");
	peek(area); /* where the first page was */
}
