/* oldmmap/anonymous-memory - anonymous memory mapped through the block is zero, keeps what is
 * stored, and mprotect of it is 0. */
#include "case.h"

CASE("oldmmap/anonymous-memory")
{
	const uint32_t block[6] = {
		0,			     /* address, where the kernel sees fit */
		8192,			     /* length */
		PROT_READ | PROT_WRITE,	     /* prot */
		MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		-1,			     /* descriptor, none */
		0,			     /* offset in bytes */
	};
	char *area;

	maps("before");

	area = call_old_mmap(block);

	maps("mapped");
	peek(area + 5000);	/* a byte of the second page */
	poke(area + 5000, 'x'); /* the same byte */
	peek(area + 5000);	/* the same byte */
	peek(area + 5001);	/* the byte behind it */

	call_mprotect(area,	  /* address, what number 90 gave */
		      8192,	  /* length */
		      PROT_READ); /* prot */

	maps("after");
	poke(area + 5000, 'y'); /* the same byte, now only to be read */
	peek(area + 5000);	/* the same byte */
}
