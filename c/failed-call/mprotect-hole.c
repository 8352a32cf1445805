/* failed-call/mprotect-hole - mprotect over a hole is ENOMEM but has changed what is before it. */
#include "case.h"

CASE("failed-call/mprotect-hole")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50002000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mprotect((void *)0x50000000, /* address */
		      12288,		  /* length, the middle page of three is not mapped */
		      PROT_READ);	  /* prot */

	maps("after");
}
