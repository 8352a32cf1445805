/* noreplace/just-behind - MAP_FIXED_NOREPLACE from the end of an area succeeds. */
#include "case.h"

CASE("noreplace/just-behind")
{
	call_mmap((void *)0x34910000,			   /* address of the old area */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mmap((void *)0x34911000,	  /* address, the first byte behind the old area */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
