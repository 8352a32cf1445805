/* offset/wrap - page 0ffffffffh is refused with EOVERFLOW by an i386 kernel, for the page behind
 * it has no number.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("offset/wrap")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap(NULL,		    /* address, where the kernel sees fit */
		  4096,		    /* length */
		  PROT_READ,	    /* prot */
		  MAP_SHARED,	    /* flags */
		  fd,		    /* descriptor */
		  0xffffffff000LL); /* offset in bytes */

	maps("after");
}
