/* hint/between-areas - a hint is honoured in a hole that it fills exactly. */
#include "case.h"

CASE("hint/between-areas")
{
	call_mmap((void *)0x25000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x25003000,			   /* address */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mmap((void *)0x25001000,	       /* address, behind the one area */
		  8192,			       /* length, up to the other */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
