/* type/both-anonymous - MAP_SHARED and MAP_PRIVATE together are EINVAL for anonymous memory,
 * whatever other bits are set. */
#include "case.h"

CASE("type/both-anonymous")
{
	maps("before");

	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  4096,					    /* length */
		  PROT_READ,				    /* prot */
		  MAP_SHARED | MAP_PRIVATE | MAP_ANONYMOUS, /* flags, type 3 */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ,				       /* prot */
		  MAP_SHARED_VALIDATE | MAP_ANONYMOUS | 0x400, /* flags, an unknown bit with it */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("after");
}
