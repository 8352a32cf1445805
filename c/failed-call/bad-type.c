/* failed-call/bad-type - a mapping type that does not exist leaves the area whole. */
#include "case.h"

CASE("failed-call/bad-type")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mmap((void *)0x50001000,	     /* address, the second page of three */
		  4096,			     /* length */
		  PROT_READ,		     /* prot */
		  MAP_ANONYMOUS | MAP_FIXED, /* flags, neither shared nor private */
		  -1,			     /* descriptor, none */
		  0);			     /* offset in bytes */

	maps("after");
}
