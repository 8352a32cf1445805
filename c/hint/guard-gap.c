/* hint/guard-gap - a hint within the 256 guard pages below a growing area is not honoured. */
#include "case.h"

CASE("hint/guard-gap")
{
	call_mmap((void *)0x27000000,	  /* address of the growing area */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED |
			  MAP_GROWSDOWN, /* flags, the area grows downward */
		  -1,			 /* descriptor, none */
		  0);			 /* offset in bytes */

	call_mmap((void *)0x26f00000,	       /* address, 256 pages below: the lowest of the gap */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x26eff000,	  /* address, 257 pages below: the highest outside it */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */
}
