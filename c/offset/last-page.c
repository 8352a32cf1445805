/* offset/last-page - page 0ffffffffh is the last of 2^44 bytes: a kernel of 64 bits maps it.
 *
 * big: 16 TiB, one hole but for ':' at 16 TiB - 4096
 */
#include "case.h"

CASE("offset/last-page")
{
	int fd = call_open("big", O_RDONLY | O_LARGEFILE, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,		   /* address, where the kernel sees fit */
			 4096,		   /* length */
			 PROT_READ,	   /* prot */
			 MAP_SHARED,	   /* flags */
			 fd,		   /* descriptor */
			 0xffffffff000LL); /* offset in bytes */

	maps("after");
	peek(area); /* first byte of the page at 16 TiB - 4096 */
}
