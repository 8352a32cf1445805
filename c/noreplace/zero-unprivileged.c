/* noreplace/zero-unprivileged - MAP_FIXED_NOREPLACE from address 0 is EPERM before it is EEXIST.
 *
 * user: nobody
 */
#include "case.h"

CASE("noreplace/zero-unprivileged")
{
	maps("before");

	call_mmap(NULL,	      /* address 0, below vm.mmap_min_addr */
		  0x10001000, /* length, up into the program */
		  PROT_NONE,  /* prot, so that nothing is accounted */
		  MAP_PRIVATE | MAP_ANONYMOUS |
			  MAP_FIXED_NOREPLACE, /* flags, there or not at all */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
