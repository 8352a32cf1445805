/* oldmmap/unreadable-block - words on a page that may not be read are refused with EFAULT, though
 * they are there. */
#include "case.h"

CASE("oldmmap/unreadable-block")
{
	uint32_t *block;

	block = call_mmap((void *)0x2b000000,			   /* address */
			  4096,					   /* length */
			  PROT_READ | PROT_WRITE,		   /* prot */
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
			  -1,					   /* descriptor, none */
			  0);					   /* offset in bytes */

	block[0] = 0;				/* address, where the kernel sees fit */
	block[1] = 4096;			/* length */
	block[2] = PROT_READ;			/* prot */
	block[3] = MAP_PRIVATE | MAP_ANONYMOUS; /* flags */
	block[4] = -1;				/* descriptor, none */
	block[5] = 0;				/* offset in bytes */

	call_mprotect(block, 4096, PROT_NONE); /* the point of the case */
	call_old_mmap_pointer(block);

	call_mprotect(block, 4096, PROT_READ); /* reading is enough */
	call_old_mmap(block);
}
