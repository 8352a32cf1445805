/* protection/unknown-bit - a bit of prot that has no meaning is ignored. */
#include "case.h"

CASE("protection/unknown-bit")
{
	areas("before");

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x50001000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | 0x10,			   /* prot, the point of the case */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
	peek((void *)0x50001000);	/* first byte of the page */
	poke((void *)0x50001000, 0x5a); /* the same byte */
}
