/* joins/replaced-by-the-next-page - MAP_FIXED over the upper page of an area makes of it the
 * start of the area behind.
 *
 * data: 28672 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/replaced-by-the-next-page")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 8192, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x50002000, 8192, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 20480);

	areas("before");

	call_mmap((void *)0x50001000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  16384);		  /* offset in bytes */

	areas("after");
	peek((void *)0x50000000); /* page 0 */
	peek((void *)0x50001000); /* page 4 now */
	peek((void *)0x50002000); /* page 5 */
}
