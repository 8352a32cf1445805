/* hint/too-low-exactly - A hint below vm.mmap_min_addr becomes that address to the byte.
 *
 * user: nobody
 */
#include "case.h"

CASE("hint/too-low-exactly")
{
	char *area;

	area = call_mmap((void *)0x1000,	      /* address, below vm.mmap_min_addr */
			 4096,			      /* length */
			 PROT_READ,		      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	value("area", (uintptr_t)area);
}
