/* hint/free - a hint at free pages is honoured exactly. */
#include "case.h"

CASE("hint/free")
{
	maps("before");

	call_mmap((void *)0x20000000,	       /* address, the hint: nothing lies there */
		  8192,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
