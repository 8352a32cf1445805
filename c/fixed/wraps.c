/* fixed/wraps - MAP_FIXED whose range ends past 2^32 is ENOMEM and does not wrap to address 0. */
#include "case.h"

CASE("fixed/wraps")
{
	maps("before");

	call_mmap((void *)0xfffff000,			   /* address, the last page of 32 bits */
		  8192,					   /* length, one page more than there is */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
