/* hint/unaligned - a hint inside a page is rounded down to its start, not refused. */
#include "case.h"

CASE("hint/unaligned")
{
	maps("before");

	call_mmap((void *)0x21000fff,	       /* address, the last byte of a page */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
