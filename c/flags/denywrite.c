/* flags/denywrite - MAP_DENYWRITE is kept away by no writer and keeps none away: the file can be
 * written and truncated.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("flags/denywrite")
{
	char *area;
	int fd, writer;

	call_open("data", O_WRONLY, 0);
	fd = call_open("data", O_RDONLY, 0);

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_READ,		      /* prot */
			 MAP_PRIVATE | MAP_DENYWRITE, /* flags, the point of the case */
			 fd,			      /* descriptor */
			 0);			      /* offset in bytes */

	writer = call_open("data", O_WRONLY, 0);
	call_write(writer, "w", 1);
	call_ftruncate(writer, 4096);

	peek(area);		     /* the byte that the writer has written */
	file_bytes("data", 0, 2);    /* the same byte, and the one behind it */
	file_bytes("data", 4095, 2); /* last byte of page 0, and the first cut off */
}
