/* length/largest-file - a length of 0ffffffffh is ENOMEM for a file too, not EOVERFLOW.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("length/largest-file")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap(NULL,	      /* address, where the kernel sees fit */
		  0xffffffff, /* length, -1 */
		  PROT_READ,  /* prot */
		  MAP_SHARED, /* flags */
		  fd,	      /* descriptor */
		  0);	      /* offset in bytes */

	maps("after");
}
