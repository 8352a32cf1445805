/* fixed/unaligned-file - MAP_FIXED at an unaligned address is EINVAL for a file too.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("fixed/unaligned-file")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap((void *)0x31100fff,	  /* address, the last byte of a page */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags, the address is an order */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("after");
}
