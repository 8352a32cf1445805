/* precedence/length-before-offset - ENOMEM for a length near 2^32 precedes EOVERFLOW for the
 * offset. */
#include "case.h"

CASE("precedence/length-before-offset")
{
	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  0xfffff001,		       /* length, ENOMEM by itself */
		  PROT_NONE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0xffffffff000);	       /* offset, EOVERFLOW by itself on i386, in bytes */
}
