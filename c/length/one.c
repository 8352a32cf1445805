/* length/one - a length of 1 maps a whole page. */
#include "case.h"

CASE("length/one")
{
	maps("before");

	call_mmap((void *)0x50100000,	       /* address, a free hint */
		  1,			       /* length, the point of the case */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
	peek((void *)0x50100fff); /* last byte of the page */
	peek((void *)0x50101000); /* the first one behind it */
}
