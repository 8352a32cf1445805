/* offset/largest-accepted - page 0fffffffeh is accepted by every kernel, however small the file
 * is.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("offset/largest-accepted")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,		   /* address, where the kernel sees fit */
			 4096,		   /* length */
			 PROT_READ,	   /* prot */
			 MAP_SHARED,	   /* flags */
			 fd,		   /* descriptor */
			 0xfffffffe000LL); /* offset in bytes */

	maps("after");
	peek(area); /* first byte of page 0xfffffffe, behind the end */
}
