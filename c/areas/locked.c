/* areas/locked - a locked mapping stays apart from a like one that is not.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("areas/locked")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	areas("before");

	call_mmap((void *)0x50001000,	  /* address, right behind the first */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, /* flags, the point */
		  -1,							/* descriptor, none */
		  0);							/* offset in bytes */

	areas("after");
}
