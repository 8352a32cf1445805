/* fixed/last-byte - 0ffffffffh as a fixed address is ENOMEM. */
#include "case.h"

CASE("fixed/last-byte")
{
	maps("before");

	call_mmap((void *)0xffffffff,	  /* address, as an eax it would be -EPERM */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
