/* noreplace/first-page - MAP_FIXED_NOREPLACE that runs into the first page of an area is EEXIST. */
#include "case.h"

CASE("noreplace/first-page")
{
	call_mmap((void *)0x34410000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x34410000, 'o'); /* the old area */
	maps("before");

	call_mmap((void *)0x3440f000, /* address, one page below the old area */
		  8192,		      /* length, one page of it occupied */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
	peek((void *)0x34410000); /* the old area, left as it was */
}
