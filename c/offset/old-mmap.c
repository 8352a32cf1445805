/* offset/old-mmap - the byte offset of the old mmap has no sign: 0fffff000h is the last page
 * below 4 GiB.
 *
 * big: 4 GiB, one hole but for '0' at 0, '3' at 4 GiB - 4096
 */
#include "case.h"

CASE("offset/old-mmap")
{
	uint32_t block[] = {
		0,	    /* address, where the kernel sees fit */
		4096,	    /* length */
		PROT_READ,  /* prot */
		MAP_SHARED, /* flags */
		-1,	    /* descriptor, below */
		0xfffff000, /* offset in bytes */
	};
	int fd = call_open("big", O_RDONLY | O_LARGEFILE, 0);
	char *area;

	block[4] = fd;

	maps("before");

	area = call_old_mmap(block);

	maps("after");
	peek(area); /* first byte of the page at 4 GiB - 4096 */
}
