/* hint/above-the-end - a hint above the address space is ignored, not an error. */
#include "case.h"

CASE("hint/above-the-end")
{
	char *first, *second;

	first = call_mmap(NULL,			       /* address, no hint */
			  65536,		       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

	maps("before");

	second = call_mmap((void *)0xfffff000,	   /* address, the last page of 32 bits */
			   4096,		   /* length */
			   PROT_READ | PROT_WRITE, /* prot */
			   MAP_PRIVATE |
				   MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
			   -1,			  /* descriptor, none */
			   0);			  /* offset in bytes */

	value("below", first - second);
	maps("after");
}
