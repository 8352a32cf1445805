/* mprotect/unmapped - where nothing is mapped there is nothing to change: ENOMEM. */
#include "case.h"

CASE("mprotect/unmapped")
{
	maps("before");

	call_mprotect((void *)0x50000000, /* address, the point of the case */
		      4096,		  /* length */
		      PROT_READ);	  /* prot */

	maps("after");
}
