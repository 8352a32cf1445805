/* mprotect/merge-back - three areas are one again when the middle one is as the others. */
#include "case.h"

CASE("mprotect/merge-back")
{
	call_mmap((void *)0x50000000,			   /* address */
		  12288,				   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first page */
	poke((void *)0x50001000, 'y'); /* second page */
	poke((void *)0x50002000, 'z'); /* third page */
	areas("whole");

	call_mprotect((void *)0x50001000, /* address, the point of the case */
		      4096,		  /* length */
		      PROT_READ);	  /* prot */
	areas("cut");

	call_mprotect((void *)0x50001000,      /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, back again */

	areas("after");
	peek((void *)0x50001000); /* second page, shut and opened again */
}
