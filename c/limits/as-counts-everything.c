/* limits/as-counts-everything - RLIMIT_AS counts PROT_NONE memory and shared memory too.
 *
 * RLIMIT_AS: 64 MiB
 */
#include "case.h"

CASE("limits/as-counts-everything")
{
	maps("before");

	call_mmap(NULL,	     /* address, where the kernel sees fit */
		  0x8000000, /* length, 128 MiB, twice the limit */
		  PROT_NONE, /* prot, nothing can be stored there */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	call_mmap(NULL,			      /* address, where the kernel sees fit */
		  0x8000000,		      /* length, the same */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_ANONYMOUS, /* flags */
		  -1,			      /* descriptor, none */
		  0);			      /* offset in bytes */

	maps("after");
}
