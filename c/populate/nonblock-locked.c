/* populate/nonblock-locked - MAP_NONBLOCK does not keep MAP_LOCKED from making the pages resident.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("populate/nonblock-locked")
{
	call_mmap((void *)0x50000000,	  /* address, a free hint */
		  16384,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED |
			  MAP_NONBLOCK, /* flags, the point of the case */
		  -1,			/* descriptor, none */
		  0);			/* offset in bytes */

	residency((void *)0x50000000, 16384);
}
