/* populate/prot-none - MAP_POPULATE with PROT_NONE succeeds and makes nothing resident. */
#include "case.h"

CASE("populate/prot-none")
{
	call_mmap((void *)0x50000000,			      /* address, a free hint */
		  16384,				      /* length */
		  PROT_NONE,				      /* prot, the point of the case */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	residency((void *)0x50000000, 16384);
}
