/* mprotect/part-of-page - a length that is no multiple of the page size changes whole pages. */
#include "case.h"

CASE("mprotect/part-of-page")
{
	call_mmap((void *)0x50000000,			   /* address */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50000000, /* address */
		      1,		  /* length, the point of the case */
		      PROT_READ);	  /* prot */

	maps("after");
}
