/* offset/across-four-gib - an area across 4 GiB goes on with the page behind it, not with the
 * first of the file.
 *
 * big: 4 GiB + 4096 bytes, one hole but for '0' at 0, '3' at 4 GiB - 4096, '4' at 4 GiB
 */
#include "case.h"

CASE("offset/across-four-gib")
{
	int fd = call_open("big", O_RDONLY | O_LARGEFILE, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,		/* address, where the kernel sees fit */
			 8192,		/* length */
			 PROT_READ,	/* prot */
			 MAP_SHARED,	/* flags */
			 fd,		/* descriptor */
			 0xfffff000LL); /* offset in bytes */

	maps("after");
	peek(area);	   /* first byte of the page at 4 GiB - 4096 */
	peek(area + 4096); /* first byte of the page at 4 GiB */
}
