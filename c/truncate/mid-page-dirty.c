/* truncate/mid-page-dirty - truncation inside a page clears a store behind the new end
 * for good.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("truncate/mid-page-dirty")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area + 2047, 'x'); /* the byte before the end to come */
	poke(area + 2048, 'y'); /* the first byte behind it */

	call_ftruncate(fd, 2048);

	peek(area + 2047); /* last byte of the file */
	peek(area + 2048); /* first byte behind the end */

	call_ftruncate(fd, 4096);

	peek(area + 2048);	     /* the same byte, in the file again */
	file_bytes("data", 2046, 4); /* two before the old end, and two behind */
}
