/* fixed/free - MAP_FIXED over free pages gives exactly the address that was asked for. */
#include "case.h"

CASE("fixed/free")
{
	maps("before");

	call_mmap((void *)0x30000000,			   /* address, nothing lies there */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
