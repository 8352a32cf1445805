/* areas/replaced-by-its-like - MAP_FIXED over the middle with its like leaves one area. */
#include "case.h"

CASE("areas/replaced-by-its-like")
{
	call_mmap((void *)0x50000000, 12288, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50001000, 'x'); /* the page that will be replaced */
	areas("before");

	call_mmap((void *)0x50001000,			   /* address, the second page of three */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
	peek((void *)0x50001000); /* the new page */
}
