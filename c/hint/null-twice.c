/* hint/null-twice - two areas with NULL hints adjoin, the second below the first. */
#include "case.h"

CASE("hint/null-twice")
{
	char *first, *second;

	maps("before");

	first = call_mmap(NULL,			       /* address, no hint */
			  65536,		       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

	second = call_mmap(NULL,			/* address, no hint */
			   65536,			/* length */
			   PROT_READ | PROT_WRITE,	/* prot */
			   MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			   -1,				/* descriptor, none */
			   0);				/* offset in bytes */

	value("below", first - second);
	peek(first);	      /* first byte of the first */
	peek(second + 65535); /* last byte of the second, below it */
	maps("after");
}
