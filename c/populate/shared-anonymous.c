/* populate/shared-anonymous - MAP_POPULATE makes every page of shared anonymous memory resident. */
#include "case.h"

CASE("populate/shared-anonymous")
{
	call_mmap((void *)0x50000000,	      /* address, a free hint */
		  16384,		      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */

	residency((void *)0x50000000, 16384);

	call_mmap((void *)0x68000000,			     /* address, a free hint */
		  16384,				     /* length */
		  PROT_READ | PROT_WRITE,		     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_POPULATE, /* flags, the point of the case */
		  -1,					     /* descriptor, none */
		  0);					     /* offset in bytes */

	residency((void *)0x68000000, 16384);
	smaps("populated", (void *)0x68000000, "Rss");
}
