/* protection/none - a page with PROT_NONE can not be read, written or executed. */
#include "case.h"

CASE("protection/none")
{
	char *area;

	maps("before");

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_NONE,		      /* prot, the point of the case */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	maps("after");
	peek(area);	      /* first byte of the page */
	poke(area + 4095, 1); /* last byte of the page */
	call_into(area);      /* first byte again */
}
