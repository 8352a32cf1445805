/* descriptor/minus-one - a descriptor of -1 without MAP_ANONYMOUS is refused with EBADF. */
#include "case.h"

CASE("descriptor/minus-one")
{
	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  -1,	       /* descriptor, the point of the case */
		  0);	       /* offset in bytes */

	maps("after");
}
