/* fixed/areas-and-a-hole - one MAP_FIXED call replaces two areas and the hole between them. */
#include "case.h"

CASE("fixed/areas-and-a-hole")
{
	call_mmap((void *)0x30400000,			   /* address of the old area */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x30402000,			   /* address of the old area */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("before");

	call_mmap((void *)0x30400000,			   /* address, from the start of the one */
		  12288,				   /* length, to the end of the other */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
