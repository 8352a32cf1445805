/* oldmmap/unaligned-block - the six words may lie at any address, also across two pages. */
#include "case.h"

#include <string.h>

CASE("oldmmap/unaligned-block")
{
	const uint32_t block[6] = {
		0x2e000000,				 /* address */
		4096,					 /* length */
		PROT_READ,				 /* prot, on both pages */
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		-1,					 /* descriptor, none */
		0,					 /* offset in bytes */
	};
	char *area;

	area = call_mmap((void *)0x2d000000,			  /* address */
			 8192,					  /* length */
			 PROT_READ | PROT_WRITE,		  /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
			 -1,					  /* descriptor, none */
			 0);					  /* offset in bytes */

	memcpy(area + 4096 - 11, block, sizeof(block));
	call_old_mmap((const uint32_t *)(area + 4096 - 11));
}
