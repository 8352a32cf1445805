/* oldmmap/newer-flags - flags that are younger than number 192 mean the same in number 90.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("oldmmap/newer-flags")
{
	int fd = call_open("data", O_RDWR, 0);
	uint32_t block[6] = {
		0x2f000000,			 /* address */
		4096,				 /* length */
		PROT_READ | PROT_WRITE,		 /* prot */
		MAP_SHARED_VALIDATE | MAP_FIXED, /* flags, the point of the case */
		fd,				 /* descriptor */
		0,				 /* offset in bytes */
	};

	maps("before");

	call_old_mmap(block);

	maps("between");

	block[3] = MAP_SHARED | MAP_FIXED_NOREPLACE; /* flags, the point of the case */
	call_old_mmap(block);

	maps("after");
}
