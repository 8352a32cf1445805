/* growsdown/one-page - a MAP_GROWSDOWN area grows by the page that is touched below it, and the
 * page is zero.
 *
 * RLIMIT_STACK: 4 MiB
 */
#include "case.h"

CASE("growsdown/one-page")
{
	maps("before");

	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags, the point of the case */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("mapped");
	smaps("mapped", (void *)0x50000000, "VmFlags.gd");
	peek((void *)0x4fffffff); /* just below the area */
	maps("grown");
}
