/* fixed/last-page-unaligned - an unaligned address in the last page is ENOMEM too. */
#include "case.h"

CASE("fixed/last-page-unaligned")
{
	maps("before");

	call_mmap((void *)0xfffffff2,	  /* address, as an eax it would be -EFAULT */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
