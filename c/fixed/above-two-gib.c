/* fixed/above-two-gib - an address above 2 GiB is a success, not a negative number. */
#include "case.h"

CASE("fixed/above-two-gib")
{
	maps("before");

	call_mmap((void *)0x9e000000,			   /* address, bit 31 is set */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
	peek((void *)0x9e000000); /* its first byte */
}
