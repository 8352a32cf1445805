/* growsdown/shared - MAP_GROWSDOWN with shared anonymous memory is EINVAL. */
#include "case.h"

CASE("growsdown/shared")
{
	call_mmap((void *)0x50000000,			      /* address, a free hint */
		  4096,					      /* length */
		  PROT_READ | PROT_WRITE,		      /* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */
}
