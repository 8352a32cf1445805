/* hint/occupied - a hint at an area places the new one elsewhere and leaves the old one alone. */
#include "case.h"

CASE("hint/occupied")
{
	char *first, *second;

	call_mmap((void *)0x22000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x22000000, 'o'); /* the old area */

	first = call_mmap(NULL,			       /* address, no hint */
			  65536,		       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

	maps("before");

	second = call_mmap((void *)0x22000000, /* address, the hint: the area above lies there */
			   4096,	       /* length */
			   PROT_READ | PROT_WRITE, /* prot */
			   MAP_PRIVATE |
				   MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
			   -1,			  /* descriptor, none */
			   0);			  /* offset in bytes */

	value("below", first - second);
	maps("after");
	peek((void *)0x22000000); /* the old area, left as it was */
}
