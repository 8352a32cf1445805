/* populate/read-only - MAP_POPULATE of anonymous memory that can only be read maps the page of
 * zeros everywhere. */
#include "case.h"

CASE("populate/read-only")
{
	call_mmap((void *)0x50000000,			      /* address, a free hint */
		  16384,				      /* length */
		  PROT_READ,				      /* prot, the point of the case */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	residency((void *)0x50000000, 16384);
	smaps("populated", (void *)0x50000000, "Rss");
}
