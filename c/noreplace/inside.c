/* noreplace/inside - MAP_FIXED_NOREPLACE over a page inside an area is EEXIST. */
#include "case.h"

CASE("noreplace/inside")
{
	call_mmap((void *)0x34210000,			   /* address of the old area */
		  12288,				   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x34210000, 'o'); /* first page of the old area */
	maps("before");

	call_mmap((void *)0x34211000, /* address, the second of three pages */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
	peek((void *)0x34210000); /* first page, left as it was */
}
