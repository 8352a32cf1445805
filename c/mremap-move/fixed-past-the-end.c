/* mremap-move/fixed-past-the-end - a new range past the end is EINVAL, where mmap2 says ENOMEM. */
#include "case.h"

CASE("mremap-move/fixed-past-the-end")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0xffffe000); /* new address, behind TASK_SIZE on every kernel */

	call_mmap((void *)0xffffe000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("after");
}
