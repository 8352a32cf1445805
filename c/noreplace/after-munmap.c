/* noreplace/after-munmap - MAP_FIXED_NOREPLACE succeeds where an area was unmapped. */
#include "case.h"

CASE("noreplace/after-munmap")
{
	maps("free");

	call_mmap((void *)0x34b10000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("mapped");

	call_munmap((void *)0x34b10000, /* address of the old area */
		    8192);		/* length */

	maps("before");

	call_mmap((void *)0x34b10000,	  /* address, free again */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
