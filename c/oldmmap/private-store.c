/* oldmmap/private-store - a store to a MAP_PRIVATE page stays out of the file.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("oldmmap/private-store")
{
	int fd = call_open("data", O_RDWR, 0);
	const uint32_t block[6] = {
		0,			/* address, where the kernel sees fit */
		4096,			/* length */
		PROT_READ | PROT_WRITE, /* prot */
		MAP_PRIVATE,		/* flags, the point of the case */
		fd,			/* descriptor */
		0,			/* offset in bytes */
	};
	char *area;

	area = call_old_mmap(block);

	poke(area, 'x');	  /* first byte of the page */
	peek(area);		  /* the same byte */
	file_bytes("data", 0, 2); /* the same byte of the file, and the next */
}
