/* flags/anon-alias - MAP_ANON is another name of MAP_ANONYMOUS, 20h. */
#include "case.h"

CASE("flags/anon-alias")
{
	value("alias", MAP_ANON);
	areas("before");

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50001000,	  /* address, the page behind it */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANON, /* flags, the point of the case */
		  -1,			  /* descriptor, none */
		  0);			  /* offset in bytes */

	areas("after");
}
