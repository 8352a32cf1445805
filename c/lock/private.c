/* lock/private - MAP_LOCKED makes every page resident and locked, as mlock does.
 *
 * RLIMIT_MEMLOCK: 65536 bytes
 */
#include "case.h"

CASE("lock/private")
{
	status("before", "VmLck");

	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  12288,				    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags, the point of the case */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	residency((void *)0x50000000, 12288);
	smaps("locked", (void *)0x50000000, "VmFlags.lo Rss Locked");
	status("after", "VmLck");
}
