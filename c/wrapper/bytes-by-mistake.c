/* wrapper/bytes-by-mistake - an offset in bytes given to mmap2 is no error: it maps a page far
 * behind the file's end.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("wrapper/bytes-by-mistake")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap2(NULL,	       /* address, where the kernel sees fit */
			  4096,	       /* length */
			  PROT_READ,   /* prot */
			  MAP_PRIVATE, /* flags */
			  fd,	       /* descriptor */
			  4096); /* offset in 4096-byte units: mmap() could not make the mistake */

	maps("after");
	peek(area); /* first byte of the page at 16 MiB, behind the end */
}
