/* fixed/first-of-the-errnos - the lowest address that reads as an errno is ENOMEM too. */
#include "case.h"

CASE("fixed/first-of-the-errnos")
{
	maps("before");

	call_mmap((void *)0xfffff001,	  /* address, as an eax it would be -4095 */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
