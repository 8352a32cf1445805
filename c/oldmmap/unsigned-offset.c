/* oldmmap/unsigned-offset - the offset is unsigned: bytes of a file from 2 to 4 GiB are within its
 * reach.
 *
 * data: 4 GiB, one hole but for 'Z' at 2 GiB, '[' at 4 GiB - 4096
 */
#include "case.h"

CASE("oldmmap/unsigned-offset")
{
	int fd = call_open("data", O_RDONLY | O_LARGEFILE, 0);
	uint32_t block[6] = {
		0x30000000,		 /* address */
		4096,			 /* length */
		PROT_READ,		 /* prot */
		MAP_PRIVATE | MAP_FIXED, /* flags */
		fd,			 /* descriptor */
		0x80000000,		 /* offset in bytes, the point of the case */
	};

	maps("before");

	call_old_mmap(block);

	block[0] = 0x30010000; /* address */
	block[5] = 0xfffff000; /* offset in bytes, the point of the case */
	call_old_mmap(block);

	maps("after");
	peek((void *)0x30000000); /* first byte of the page at 2 GiB */
	peek((void *)0x30010000); /* first byte of the page at 4 GiB - 4096 */
}
