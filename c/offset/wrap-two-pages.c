/* offset/wrap-two-pages - two pages from 0fffffffeh on are refused with EOVERFLOW by an i386
 * kernel, one is not.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("offset/wrap-two-pages")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap(NULL,		    /* address, where the kernel sees fit */
		  8192,		    /* length */
		  PROT_READ,	    /* prot */
		  MAP_PRIVATE,	    /* flags */
		  fd,		    /* descriptor */
		  0xfffffffe000LL); /* offset in bytes */

	maps("after");
}
