/* populate/write-only - MAP_POPULATE of anonymous memory with PROT_WRITE alone makes every page
 * resident. */
#include "case.h"

CASE("populate/write-only")
{
	call_mmap((void *)0x50000000,			      /* address, a free hint */
		  16384,				      /* length */
		  PROT_WRITE,				      /* prot, the point of the case */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	residency((void *)0x50000000, 16384);
	smaps("populated", (void *)0x50000000, "Rss");
}
