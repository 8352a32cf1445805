/* oldmmap/prot-bits - the third word is prot: PROT_READ, PROT_WRITE and PROT_EXEC each give their
 * own letter and their own right.
 *
 * code: 4096 bytes, all 0 but for 0c3h (ret) at 0
 */
#include "case.h"

CASE("oldmmap/prot-bits")
{
	uint32_t block[6] = {
		0x24000000,				 /* address */
		4096,					 /* length */
		PROT_READ,				 /* prot, the point of the case */
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		-1,					 /* descriptor, none */
		0,					 /* offset in bytes */
	};

	maps("before");

	call_old_mmap(block);

	block[0] = 0x24010000;
	block[2] = PROT_WRITE;
	call_old_mmap(block);

	block[0] = 0x24020000;
	block[2] = PROT_EXEC;
	block[3] = MAP_PRIVATE | MAP_FIXED;
	block[4] = call_open("code", O_RDONLY, 0);
	call_old_mmap(block);

	maps("after");
	poke((void *)0x24000000, 1);	/* the page with PROT_READ alone */
	poke((void *)0x24010000, 0xc3); /* the page with PROT_WRITE alone, a ret */
	call_into((void *)0x24010000);	/* the same */
	call_into((void *)0x24020000);	/* the page with PROT_EXEC alone */
}
