/* mprotect-grows/from-below - with PROT_GROWSDOWN the range may begin below its area. */
#include "case.h"

CASE("mprotect-grows/from-below")
{
	call_mmap((void *)0x50000000,					   /* address */
		  8192,							   /* length */
		  PROT_READ | PROT_WRITE,				   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,							   /* descriptor, none */
		  0);							   /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x4ffff000,	   /* address, the page before the area */
		      8192,			   /* length */
		      PROT_READ | PROT_GROWSDOWN); /* prot, the point of the case */

	maps("after");
}
