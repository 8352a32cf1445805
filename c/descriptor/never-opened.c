/* descriptor/never-opened - a descriptor that was never opened is refused with EBADF. */
#include "case.h"

CASE("descriptor/never-opened")
{
	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  77,	       /* descriptor, the point of the case */
		  0);	       /* offset in bytes */

	maps("after");
}
