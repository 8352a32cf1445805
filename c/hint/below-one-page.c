/* hint/below-one-page - a hint of 1 rounds down to 0 and is no hint at all. */
#include "case.h"

CASE("hint/below-one-page")
{
	char *first, *second;

	first = call_mmap(NULL,			       /* address, no hint */
			  65536,		       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

	maps("before");

	second = call_mmap((void *)0x1,		   /* address, inside page 0 */
			   4096,		   /* length */
			   PROT_READ | PROT_WRITE, /* prot */
			   MAP_PRIVATE |
				   MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
			   -1,			  /* descriptor, none */
			   0);			  /* offset in bytes */

	value("below", first - second);
	maps("after");
}
