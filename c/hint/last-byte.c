/* hint/last-byte - a hint of 0ffffffffh is rounded down and then ignored. */
#include "case.h"

CASE("hint/last-byte")
{
	char *first, *second;

	first = call_mmap(NULL,			       /* address, no hint */
			  65536,		       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

	maps("before");

	second = call_mmap((void *)0xffffffff,	   /* address, the last byte of 32 bits */
			   4096,		   /* length */
			   PROT_READ | PROT_WRITE, /* prot */
			   MAP_PRIVATE |
				   MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
			   -1,			  /* descriptor, none */
			   0);			  /* offset in bytes */

	value("below", first - second);
	maps("after");
}
