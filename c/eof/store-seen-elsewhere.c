/* eof/store-seen-elsewhere - a store behind the end is seen by another mapping of the page, for
 * there is one page only.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("eof/store-seen-elsewhere")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area1, *area2;

	area1 = call_mmap(NULL,			  /* address, where the kernel sees fit */
			  8192,			  /* length */
			  PROT_READ | PROT_WRITE, /* prot */
			  MAP_SHARED,		  /* flags */
			  fd,			  /* descriptor */
			  0);			  /* offset in bytes */

	poke(area1 + 5000, 'x'); /* first byte behind the end */

	area2 = call_mmap(NULL,	       /* address, where the kernel sees fit */
			  8192,	       /* length */
			  PROT_READ,   /* prot */
			  MAP_PRIVATE, /* flags */
			  fd,	       /* descriptor */
			  0);	       /* offset in bytes */

	peek(area2 + 5000); /* the same byte, through the other area */
}
