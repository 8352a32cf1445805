/* hint/null-fills-a-hole - a NULL hint takes the highest hole that is large enough. */
#include "case.h"

CASE("hint/null-fills-a-hole")
{
	char *area, *hole, *larger, *fitting;

	area = call_mmap(NULL,			      /* address, no hint */
			 262144,		      /* length */
			 PROT_READ | PROT_WRITE,      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	hole = area + 65536;

	call_munmap(hole,   /* address, a quarter into the area */
		    65536); /* length */

	larger = call_mmap(NULL,			/* address, no hint */
			   131072,			/* length, more than the hole */
			   PROT_READ | PROT_WRITE,	/* prot */
			   MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			   -1,				/* descriptor, none */
			   0);				/* offset in bytes */

	value("below", area - larger);

	fitting = call_mmap(NULL,			 /* address, no hint */
			    65536,			 /* length, exactly the hole */
			    PROT_READ | PROT_WRITE,	 /* prot */
			    MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			    -1,				 /* descriptor, none */
			    0);				 /* offset in bytes */

	value("above", fitting - area);
}
