/* offset/last-page-of-native - page 0fffffffeh is the last of the largest file that an i386
 * kernel has.
 *
 * big: 16 TiB - 4096 bytes, one hole but for '9' at 16 TiB - 8192
 */
#include "case.h"

CASE("offset/last-page-of-native")
{
	int fd = call_open("big", O_RDONLY | O_LARGEFILE, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,		   /* address, where the kernel sees fit */
			 4096,		   /* length */
			 PROT_READ,	   /* prot */
			 MAP_SHARED,	   /* flags */
			 fd,		   /* descriptor */
			 0xfffffffe000LL); /* offset in bytes */

	maps("after");
	peek(area); /* first byte of the page at 16 TiB - 8192 */
}
