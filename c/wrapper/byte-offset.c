/* wrapper/byte-offset - 8192 for mmap() and 2 for mmap2 are the same page of the file.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("wrapper/byte-offset")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 4096,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 8192);	      /* offset in bytes, the point of the case */

	maps("after");
	peek(area); /* first byte of page 2 of the file */
}
