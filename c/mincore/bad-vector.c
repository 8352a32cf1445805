/* mincore/bad-vector - a vector that can not be written is EFAULT. */
#include "case.h"

CASE("mincore/bad-vector")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	call_mincore((void *)0x50000000,  /* address */
		     4096,		  /* length */
		     (void *)0x60000000); /* vector, nothing is mapped there */

	call_mmap((void *)0x60000000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		  0);

	call_mincore((void *)0x50000000,  /* address */
		     4096,		  /* length */
		     (void *)0x60000000); /* vector, read-only */
}
