/* offset/anonymous-wrap - an anonymous area at page 0ffffffffh is refused with EOVERFLOW by an
 * i386 kernel all the same. */
#include "case.h"

CASE("offset/anonymous-wrap")
{
	maps("before");

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  4096,			       /* length */
		  PROT_READ,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0xffffffff000LL);	       /* offset in bytes */

	maps("after");
}
