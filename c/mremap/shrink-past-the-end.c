/* mremap/shrink-past-the-end - a shrink whose tail runs past 0c0000000h is EINVAL on i386. */
#include "case.h"

CASE("mremap/shrink-past-the-end")
{
	call_mmap((void *)0x70000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mremap((void *)0x70000000, /* old address */
		    0x70000000,		/* old length, ends at 0e0000000h */
		    4096,		/* new length */
		    0,			/* flags */
		    NULL);		/* new address, not used */

	maps("after");
}
