/* descriptor/sign-bit - a descriptor of 80000000h is refused with EBADF. */
#include "case.h"

#include <limits.h>

CASE("descriptor/sign-bit")
{
	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  INT_MIN,     /* descriptor, the point of the case */
		  0);	       /* offset in bytes */

	maps("after");
}
