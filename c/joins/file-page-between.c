/* joins/file-page-between - A page of a file that fills the gap between its neighbours makes one
 * area of three.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/file-page-between")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 4096);
	call_mmap((void *)0x50002000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 12288);

	areas("before");

	call_mmap((void *)0x50001000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  8192);		  /* offset in bytes */

	areas("after");
	peek((void *)0x50000000); /* page 1 */
	peek((void *)0x50001000); /* page 2 */
	peek((void *)0x50002000); /* page 3 */
}
