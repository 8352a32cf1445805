/* fixed/whole-area - MAP_FIXED over an area takes its place: the old contents are gone. */
#include "case.h"

CASE("fixed/whole-area")
{
	call_mmap((void *)0x30100000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x30100000, 'o'); /* stored in the old area */
	maps("before");

	call_mmap((void *)0x30100000,			   /* address, all of the old area */
		  8192,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
	peek((void *)0x30100000); /* the same byte of the new one */
}
