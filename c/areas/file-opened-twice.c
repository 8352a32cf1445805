/* areas/file-opened-twice - a second open of the same file is a difference: two areas.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("areas/file-opened-twice")
{
	int fd = call_open("data", O_RDWR, 0);
	int twin = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);

	areas("before");

	call_mmap((void *)0x50001000,	  /* address, right behind the first */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  twin,			  /* descriptor, of the second open */
		  4096);		  /* offset in bytes */

	areas("after");
}
