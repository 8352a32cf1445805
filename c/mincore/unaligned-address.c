/* mincore/unaligned-address - an unaligned address is EINVAL, before the vector is looked at. */
#include "case.h"

CASE("mincore/unaligned-address")
{
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	call_mincore((void *)0x50000001,  /* address, one byte off */
		     4096,		  /* length */
		     (void *)0x60000000); /* vector, nothing is mapped there */

	call_mincore((void *)0x50000800,  /* address */
		     0,			  /* length, 0 does not excuse it */
		     (void *)0x60000000); /* vector, where a byte for each page goes */
}
