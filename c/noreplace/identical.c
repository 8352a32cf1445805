/* noreplace/identical - MAP_FIXED_NOREPLACE over exactly an area is EEXIST. */
#include "case.h"

CASE("noreplace/identical")
{
	call_mmap((void *)0x34110000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x34110000, 'o'); /* the old area */
	maps("before");

	call_mmap((void *)0x34110000, /* address of the old area */
		  8192,		      /* length of the old area */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
	peek((void *)0x34110000); /* the old area, left as it was */
}
