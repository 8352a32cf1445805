/* offset/two-gib - page 80000h is the one at 2 GiB, where a signed 32-bit byte offset ends.
 *
 * big: 2 GiB + 4096 bytes, one hole but for '0' at 0, '1' at 2 GiB - 4096, '2' at 2 GiB
 */
#include "case.h"

CASE("offset/two-gib")
{
	int fd = call_open("big", O_RDONLY | O_LARGEFILE, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 8192,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_SHARED,  /* flags */
			 fd,	      /* descriptor */
			 0x7ffff000); /* offset in bytes, the last page below 2 GiB */

	maps("after");
	peek(area);	   /* first byte of the page at 2 GiB - 4096 */
	peek(area + 4096); /* first byte of the page at 2 GiB */
}
