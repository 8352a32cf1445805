/* populate/anonymous - MAP_POPULATE makes every page of anonymous memory resident; without it none
 * is. */
#include "case.h"

CASE("populate/anonymous")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  16384,		       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	residency((void *)0x50000000, 16384);
	smaps("without", (void *)0x50000000, "Rss");

	call_mmap((void *)0x68000000,			      /* address, a free hint */
		  16384,				      /* length */
		  PROT_READ | PROT_WRITE,		      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, /* flags, the point of the case */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	residency((void *)0x68000000, 16384);
	smaps("populated", (void *)0x68000000, "Rss VmFlags.lo");
	peek((void *)0x68003000); /* first byte of the last page */
}
