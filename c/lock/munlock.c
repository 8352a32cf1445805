/* lock/munlock - munlock of a page in the middle cuts the area in three; mlock makes it one again.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/munlock")
{
	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  12288,				    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	areas("locked");

	call_munlock((void *)0x50001000, 4096);
	call_munlock((void *)0x50001000, 4096);

	areas("cut");
	status("cut", "VmLck");
	residency((void *)0x50000000, 12288);

	call_mlock((void *)0x50001000, 4096);

	areas("again");
	status("again", "VmLck");
}
