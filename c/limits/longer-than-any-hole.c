/* limits/longer-than-any-hole - a length that fits into no hole is ENOMEM. */
#include "case.h"

CASE("limits/longer-than-any-hole")
{
	maps("before");

	call_mmap(NULL,	      /* address, where the kernel sees fit */
		  0xf8000000, /* length, 4 GiB less 128 MiB */
		  PROT_NONE,  /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("after");
}
