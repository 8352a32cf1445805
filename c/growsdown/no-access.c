/* growsdown/no-access - a touch below a MAP_GROWSDOWN area with PROT_NONE makes it grow and faults
 * all the same.
 *
 * RLIMIT_STACK: 4 MiB
 */
#include "case.h"

CASE("growsdown/no-access")
{
	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_NONE,				       /* prot, the point of the case */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("mapped");
	peek((void *)0x4fffffff); /* just below the area */
	maps("grown");
}
