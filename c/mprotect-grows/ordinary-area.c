/* mprotect-grows/ordinary-area - PROT_GROWSDOWN on an area that does not grow is EINVAL. */
#include "case.h"

CASE("mprotect-grows/ordinary-area")
{
	call_mmap((void *)0x50000000,			   /* address */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50000000,	   /* address */
		      8192,			   /* length */
		      PROT_READ | PROT_GROWSDOWN); /* prot, the point of the case */

	maps("after");
}
