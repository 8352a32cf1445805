/* offset/across-eight-tib - page 80000000h is the one at 8 TiB: the offset has no sign.
 *
 * big: 8 TiB + 4096 bytes, one hole but for '0' at 0, '7' at 8 TiB - 4096, '8' at 8 TiB
 */
#include "case.h"

CASE("offset/across-eight-tib")
{
	int fd = call_open("big", O_RDONLY | O_LARGEFILE, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,		   /* address, where the kernel sees fit */
			 8192,		   /* length */
			 PROT_READ,	   /* prot */
			 MAP_SHARED,	   /* flags */
			 fd,		   /* descriptor */
			 0x7fffffff000LL); /* offset in bytes */

	maps("after");
	peek(area);	   /* first byte of the page at 8 TiB - 4096 */
	peek(area + 4096); /* first byte of the page at 8 TiB */
}
