/* populate/only-its-range - MAP_POPULATE populates the range that was asked for, not the area that
 * it becomes part of. */
#include "case.h"

CASE("populate/only-its-range")
{
	areas("before");

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  8192,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50002000,			      /* address, right behind it */
		  8192,					      /* length */
		  PROT_READ | PROT_WRITE,		      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	areas("after");
	residency((void *)0x50000000, 16384);
}
