/* length/page-plus-one - a length of 4097 maps two whole pages. */
#include "case.h"

CASE("length/page-plus-one")
{
	maps("before");

	call_mmap((void *)0x50300000,	       /* address, a free hint */
		  4097,			       /* length, the point of the case */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
	peek((void *)0x50301fff); /* last byte of the second page */
	peek((void *)0x50302000); /* the first one behind it */
}
