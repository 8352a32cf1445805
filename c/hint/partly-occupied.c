/* hint/partly-occupied - a hint whose range runs into an area is not honoured, not even in part. */
#include "case.h"

CASE("hint/partly-occupied")
{
	char *first, *second;

	call_mmap((void *)0x23001000,			   /* address */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	first = call_mmap(NULL,			       /* address, no hint */
			  65536,		       /* length */
			  PROT_READ | PROT_WRITE,      /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			  -1,			       /* descriptor, none */
			  0);			       /* offset in bytes */

	maps("before");

	second = call_mmap(
		(void *)0x23000000,	/* address, its first page is free, its second is not */
		8192,			/* length */
		PROT_READ | PROT_WRITE, /* prot */
		MAP_PRIVATE | MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
		-1,			     /* descriptor, none */
		0);			     /* offset in bytes */

	value("below", first - second);
	maps("after");
}
