/* length/zero-file - a length of 0 is refused with EINVAL for a file too.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("length/zero-file")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap((void *)0x50400000, /* address, a free hint */
		  0,		      /* length, the point of the case */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	maps("after");
}
