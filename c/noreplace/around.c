/* noreplace/around - MAP_FIXED_NOREPLACE over an area and a free page on each side is EEXIST. */
#include "case.h"

CASE("noreplace/around")
{
	call_mmap((void *)0x34310000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x34310000, 'o'); /* the old area */
	maps("before");

	call_mmap((void *)0x3430f000, /* address, one page below the old area */
		  16384,	      /* length, to one page behind it */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
	peek((void *)0x34310000); /* the old area, left as it was */
}
