/* noreplace/free - MAP_FIXED_NOREPLACE over free pages gives exactly the address. */
#include "case.h"

CASE("noreplace/free")
{
	maps("before");

	call_mmap((void *)0x34000000,	  /* address, nothing lies there */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
