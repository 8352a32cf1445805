/* fixed/parts-of-two-areas - MAP_FIXED over the end of one area and the start of the next cuts
 * both. */
#include "case.h"

CASE("fixed/parts-of-two-areas")
{
	call_mmap((void *)0x30300000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x30302000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_NONE,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("before");

	call_mmap(
		(void *)0x30301000, /* address, the last page of the one, the first of the other */
		8192,		    /* length */
		PROT_READ | PROT_WRITE,			 /* prot */
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		-1,					 /* descriptor, none */
		0);					 /* offset in bytes */

	areas("after");
}
