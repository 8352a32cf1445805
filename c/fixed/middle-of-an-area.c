/* fixed/middle-of-an-area - MAP_FIXED over the middle of an area leaves both ends as they are. */
#include "case.h"

CASE("fixed/middle-of-an-area")
{
	call_mmap((void *)0x30200000,			   /* address of the old area */
		  12288,				   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	peek((void *)0x30200000);      /* first page, new */
	poke((void *)0x30200000, 'a'); /* first page */
	poke((void *)0x30201000, 'b'); /* second page */
	poke((void *)0x30202000, 'c'); /* third page */
	areas("before");

	call_mmap((void *)0x30201000,			   /* address, the second of three pages */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
	peek((void *)0x30200000); /* first page, left as it was */
	peek((void *)0x30201000); /* second page, new */
	peek((void *)0x30202000); /* third page, left as it was */
}
