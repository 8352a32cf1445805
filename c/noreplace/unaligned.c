/* noreplace/unaligned - MAP_FIXED_NOREPLACE at an unaligned address is EINVAL. */
#include "case.h"

CASE("noreplace/unaligned")
{
	maps("before");

	call_mmap((void *)0x34e00800,	  /* address, in the middle of a free page */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
