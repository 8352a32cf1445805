/* oldmmap/block-across-the-end - all six words are read before any is used: EFAULT if the last is
 * out of reach. */
#include "case.h"

CASE("oldmmap/block-across-the-end")
{
	uint32_t *block;
	char *area;

	area = call_mmap((void *)0x2c000000,			  /* address */
			 4096,					  /* length */
			 PROT_READ | PROT_WRITE,		  /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
			 -1,					  /* descriptor, none */
			 0);					  /* offset in bytes */
	peek((void *)0x2c000000);				  /* first byte of the page */

	block = (uint32_t *)(area + 4096 - 20);
	block[0] = 0;		/* address, where the kernel sees fit */
	block[1] = 0;		/* length, none */
	block[2] = PROT_READ;	/* prot */
	block[3] = MAP_PRIVATE; /* flags */
	block[4] = 999;		/* descriptor, not open */

	maps("before");

	call_old_mmap_pointer(block);

	maps("after");
}
