/* mprotect/unknown-bit-unmapped - a bad prot where nothing is mapped is EINVAL, not ENOMEM. */
#include "case.h"

CASE("mprotect/unknown-bit-unmapped")
{
	call_mprotect((void *)0x50000000, /* address */
		      4096,		  /* length */
		      PROT_READ | 0x10);  /* prot, the point of the case */
}
