/* noreplace/guard-gap - MAP_FIXED_NOREPLACE is not kept off the guard gap below a growing area. */
#include "case.h"

CASE("noreplace/guard-gap")
{
	call_mmap((void *)0x34d00000,	  /* address of the growing area */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED |
			  MAP_GROWSDOWN, /* flags, the area grows downward */
		  -1,			 /* descriptor, none */
		  0);			 /* offset in bytes */

	poke((void *)0x34cfffff, 'g'); /* just below it: it grows */
	maps("before");

	call_mmap((void *)0x34cfe000, /* address, the page below it */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
