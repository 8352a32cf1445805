/* length/part-of-a-file-page - the part of a file's page behind the length is mapped as well.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("length/part-of-a-file-page")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap((void *)0x50600000, /* address, a free hint */
		  4196,		      /* length, a page and 100 bytes */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	maps("after");
	peek((void *)0x50601064); /* first byte behind the length */
	peek((void *)0x50601fff); /* last byte of the page */
	peek((void *)0x50602000); /* the first one behind it */
}
