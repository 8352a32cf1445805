/* populate/past-end-of-file - MAP_POPULATE reaching past the end of a file succeeds with the pages
 * that are there.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("populate/past-end-of-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	     /* address, a free hint */
		  12288,		     /* length, the file has one page */
		  PROT_READ,		     /* prot */
		  MAP_SHARED | MAP_POPULATE, /* flags */
		  fd,			     /* descriptor */
		  0);			     /* offset in bytes */

	smaps("populated", (void *)0x50000000, "Rss");
	peek((void *)0x50000fff); /* last byte of the file */
	peek((void *)0x50001000); /* first byte behind it, on the next page */
}
