/* offset/four-gib - page 100000h is the one at 4 GiB: the byte offset has more than 32 bits.
 *
 * big: 4 GiB + 8192 bytes, one hole but for '0' at 0, '1' at 4096, '4' at 4 GiB,
 *   '5' at 4 GiB + 4096
 */
#include "case.h"

CASE("offset/four-gib")
{
	int fd = call_open("big", O_RDONLY | O_LARGEFILE, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,		 /* address, where the kernel sees fit */
			 8192,		 /* length */
			 PROT_READ,	 /* prot */
			 MAP_SHARED,	 /* flags */
			 fd,		 /* descriptor */
			 0x100000000LL); /* offset in bytes */

	maps("after");
	peek(area);	   /* first byte of the page at 4 GiB */
	peek(area + 4096); /* first byte of the page at 4 GiB + 4096 */
}
