/* failed-call/mprotect-length-wraps - mprotect of almost 4 GiB changes all up to a hole, or
 * nothing. */
#include "case.h"

CASE("failed-call/mprotect-length-wraps")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mprotect((void *)0x50001000, /* address */
		      0xffffffff,	  /* length, rounds up to 4 GiB */
		      PROT_NONE);	  /* prot */

	maps("after");
}
