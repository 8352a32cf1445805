/* precedence/descriptor-before-type - EBADF for the descriptor precedes EINVAL for the type. */
#include "case.h"

CASE("precedence/descriptor-before-type")
{
	call_mmap(NULL,	     /* address, where the kernel sees fit */
		  4096,	     /* length */
		  PROT_READ, /* prot */
		  0,	     /* flags, EINVAL by itself */
		  99,	     /* descriptor, not open */
		  0);	     /* offset in bytes */
}
