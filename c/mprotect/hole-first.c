/* mprotect/hole-first - a hole at the start is ENOMEM and nothing is changed. */
#include "case.h"

CASE("mprotect/hole-first")
{
	call_mmap((void *)0x50001000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50000000, /* address, the page before the area */
		      8192,		  /* length */
		      PROT_READ);	  /* prot */

	maps("after");
}
