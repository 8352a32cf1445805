/* precedence/descriptor-before-length - EBADF for the descriptor precedes EINVAL for a length of 0.
 */
#include "case.h"

CASE("precedence/descriptor-before-length")
{
	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  0,	       /* length, EINVAL by itself */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  99,	       /* descriptor, not open */
		  0);	       /* offset in bytes */
}
