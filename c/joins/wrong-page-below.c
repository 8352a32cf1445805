/* joins/wrong-page-below - A page of the same file that does not fit in front stays an area of
 * its own.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/wrong-page-below")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50001000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 8192);

	areas("before");

	call_mmap((void *)0x50000000,	  /* address, page 0 below page 2 */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	areas("after");
	peek((void *)0x50000000); /* page 0 */
	peek((void *)0x50001000); /* page 2 */
}
