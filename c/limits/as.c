/* limits/as - a mapping past RLIMIT_AS is refused with ENOMEM, one below it is not.
 *
 * RLIMIT_AS: 64 MiB
 */
#include "case.h"

CASE("limits/as")
{
	maps("before");

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  0x8000000,		       /* length, 128 MiB, twice the limit */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  0x1000000,		       /* length, 16 MiB */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
