/* areas/type - private and shared pages of one file stay two areas.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("areas/type")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	areas("before");

	call_mmap((void *)0x50001000,	   /* address, right behind the first */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags, the point of the case */
		  fd,			   /* descriptor */
		  4096);		   /* offset in bytes */

	areas("after");
}
