/* oldmmap/fixed-replaces - MAP_FIXED takes the place of what was mapped there, and of nothing
 * beside it.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("oldmmap/fixed-replaces")
{
	uint32_t block[6] = {
		0x25001000,		 /* address, the second page */
		4096,			 /* length */
		PROT_READ,		 /* prot */
		MAP_PRIVATE | MAP_FIXED, /* flags */
		0,			 /* descriptor, below */
		4096,			 /* offset in bytes */
	};

	call_mmap((void *)0x25000000,			   /* address */
		  12288,				   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	block[4] = call_open("data", O_RDONLY, 0);

	maps("before");

	call_old_mmap(block);

	maps("after");
	peek((void *)0x25000000); /* the first page, anonymous */
	peek((void *)0x25001000); /* the second, page 1 of the file */
	peek((void *)0x25002000); /* the third, anonymous */
}
