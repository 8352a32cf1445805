/* errno/no-etxtbsy - MAP_DENYWRITE keeps no writer away and is kept away by none: ETXTBSY is not
 * given.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("errno/no-etxtbsy")
{
	int fd, writer;
	char *area;

	call_open("data", O_WRONLY, 0);

	fd = call_open("data", O_RDONLY, 0);

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_READ | PROT_EXEC,	      /* prot */
			 MAP_PRIVATE | MAP_DENYWRITE, /* flags */
			 fd,			      /* descriptor */
			 0);			      /* offset in bytes */

	writer = call_open("data", O_WRONLY, 0);

	call_write(writer, "y", 1);

	peek(area); /* the byte that the writer has written */
}
