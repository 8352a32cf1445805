/* flags/stack - MAP_STACK is a hint: an area like any other, which Linux keeps free of huge pages
 * since 6.7. */
#include "case.h"

CASE("flags/stack")
{
	areas("before");

	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap((void *)0x50001000,			   /* address, the page behind it */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, /* flags, the point of the case */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("after");
}
