/* hint/too-low - a hint below vm.mmap_min_addr is raised to it, not refused.
 *
 * user: nobody
 */
#include "case.h"

CASE("hint/too-low")
{
	/* Not reported: the address depends on the machine. */
	char *area =
		mmap((void *)4096,		  /* address, lower than an ordinary user may map */
		     4096,			  /* length */
		     PROT_READ,			  /* prot */
		     MAP_PRIVATE | MAP_ANONYMOUS, /* flags, no MAP_FIXED: the address is a hint */
		     -1,			  /* descriptor, none */
		     0);			  /* offset in bytes */

	value("sixteen_mib", (uintptr_t)area >> 24);
}
