/* mprotect-grows/both - PROT_GROWSDOWN and PROT_GROWSUP together are EINVAL before all else. */
#include "case.h"

CASE("mprotect-grows/both")
{
	call_mprotect((void *)0x50000000, /* address */
		      0,		  /* length, which would be the end of the call */
		      PROT_READ | PROT_GROWSDOWN | PROT_GROWSUP); /* prot, the point of the case */
}
