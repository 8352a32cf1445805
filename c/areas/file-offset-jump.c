/* areas/file-offset-jump - neighbours whose file offsets do not follow on stay two areas.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("areas/file-offset-jump")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 4096);

	areas("before");

	call_mmap((void *)0x50001000,	  /* address, right behind the first */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  12288);		  /* offset in bytes, leaves a page of the file out */

	areas("after");
}
