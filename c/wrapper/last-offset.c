/* wrapper/last-offset - mmap64() hands on the last offset below 2^44, as page 0ffffffffh. */
#include "case.h"

CASE("wrapper/last-offset")
{
	maps("before");

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  4096,			       /* length */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  ((off64_t)1 << 44) - 4096);  /* offset in bytes, the point of the case */

	maps("after");
}
