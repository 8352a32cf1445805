/* length/page-less-one - a length of 4095 maps a whole page. */
#include "case.h"

CASE("length/page-less-one")
{
	maps("before");

	call_mmap((void *)0x50200000,	       /* address, a free hint */
		  4095,			       /* length, the point of the case */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
	peek((void *)0x50200fff); /* last byte of the page */
	peek((void *)0x50201000); /* the first one behind it */
}
