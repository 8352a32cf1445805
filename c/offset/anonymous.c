/* offset/anonymous - an anonymous area has no offset: 0fffffffeh is taken and forgotten. */
#include "case.h"

CASE("offset/anonymous")
{
	char *area;

	maps("before");

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_READ | PROT_WRITE,      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0xfffffffe000LL);	      /* offset in bytes */

	maps("after");
	peek(area);		/* first byte of the page */
	poke(area + 4095, 'x'); /* its last byte */
	peek(area + 4095);	/* the same byte */
}
