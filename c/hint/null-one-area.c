/* hint/null-one-area - two like areas with NULL hints become one area. */
#include "case.h"

CASE("hint/null-one-area")
{
	call_mmap(NULL,			       /* address, no hint */
		  65536,		       /* length */
		  PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	areas("one");

	call_mmap(NULL,			       /* address, no hint */
		  65536,		       /* length */
		  PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	areas("two");
}
