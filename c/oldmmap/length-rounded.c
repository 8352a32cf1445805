/* oldmmap/length-rounded - a length that is no page multiple maps to the end of its last page.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("oldmmap/length-rounded")
{
	int fd = call_open("data", O_RDONLY, 0);
	const uint32_t block[6] = {
		0,	     /* address, where the kernel sees fit */
		4097,	     /* length, the point of the case */
		PROT_READ,   /* prot */
		MAP_PRIVATE, /* flags */
		fd,	     /* descriptor */
		0,	     /* offset in bytes */
	};
	char *area;

	maps("before");

	area = call_old_mmap(block);

	maps("after");
	peek(area + 8191); /* last byte of the second page, mapped for one byte */
}
