/* mprotect-grows/down - PROT_GROWSDOWN carries the change down to the start of the area. */
#include "case.h"

CASE("mprotect-grows/down")
{
	call_mmap((void *)0x50000000,					   /* address */
		  16384,						   /* length */
		  PROT_READ | PROT_WRITE,				   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,							   /* descriptor, none */
		  0);							   /* offset in bytes */

	maps("before");

	call_mprotect((void *)0x50002000,	   /* address, the third of four pages */
		      4096,			   /* length */
		      PROT_READ | PROT_GROWSDOWN); /* prot, the point of the case */

	maps("after");
}
