/* protection/growsup-ignored - PROT_GROWSUP in mmap2 is ignored, beside PROT_GROWSDOWN too. */
#include "case.h"

CASE("protection/growsup-ignored")
{
	areas("before");

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x50001000, /* address */
		  4096,		      /* length */
		  PROT_READ | PROT_WRITE | PROT_GROWSDOWN |
			  PROT_GROWSUP,			   /* prot, the point of the case */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
	poke((void *)0x50002000, 0x5a); /* first byte above the area */
}
