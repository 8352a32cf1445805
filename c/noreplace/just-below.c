/* noreplace/just-below - MAP_FIXED_NOREPLACE up to the first page of an area succeeds. */
#include "case.h"

CASE("noreplace/just-below")
{
	call_mmap((void *)0x34810000,			   /* address of the old area */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mmap((void *)0x3480e000,	  /* address, two pages below the old area */
		  8192,			  /* length, two pages */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
