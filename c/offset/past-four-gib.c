/* offset/past-four-gib - page 100001h is the one at 4 GiB + 4096.
 *
 * big: 4 GiB + 8192 bytes, one hole but for '1' at 4096, '5' at 4 GiB + 4096
 */
#include "case.h"

CASE("offset/past-four-gib")
{
	int fd = call_open("big", O_RDONLY | O_LARGEFILE, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,		 /* address, where the kernel sees fit */
			 4096,		 /* length */
			 PROT_READ,	 /* prot */
			 MAP_SHARED,	 /* flags */
			 fd,		 /* descriptor */
			 0x100001000LL); /* offset in bytes */

	maps("after");
	peek(area); /* first byte of the page at 4 GiB + 4096 */
}
