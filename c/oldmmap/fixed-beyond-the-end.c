/* oldmmap/fixed-beyond-the-end - MAP_FIXED behind the end of a program's addresses is refused with
 * ENOMEM. */
#include "case.h"

CASE("oldmmap/fixed-beyond-the-end")
{
	const uint32_t block[6] = {
		0xffffe000,				 /* address, the point of the case */
		4096,					 /* length */
		PROT_READ,				 /* prot */
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		-1,					 /* descriptor, none */
		0,					 /* offset in bytes */
	};

	maps("before");

	call_old_mmap(block);

	maps("after");
}
