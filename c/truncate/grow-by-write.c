/* truncate/grow-by-write - write(2) behind the mapped pages of a file makes them visible.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("truncate/grow-by-write")
{
	int fd = call_open("data", O_RDWR | O_APPEND, 0);
	char *area;

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 8192,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 0);	      /* offset in bytes */

	peek(area + 4096); /* first byte of the second page, behind the end */

	call_write(fd, "new", 3);

	peek(area + 4096); /* the same byte, the first that was written */
	peek(area + 4099); /* the byte behind what was written */
}
