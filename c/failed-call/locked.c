/* failed-call/locked - MAP_LOCKED past RLIMIT_MEMLOCK is EAGAIN and leaves the area whole.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 4096 bytes
 */
#include "case.h"

CASE("failed-call/locked")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mmap((void *)0x50001000,	  /* address, the second page of three */
		  8192,			  /* length, one page more than the limit */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, /* flags */
		  -1,							/* descriptor, none */
		  0);							/* offset in bytes */

	maps("after");
}
