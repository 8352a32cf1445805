/* private/populated-read-only - MAP_POPULATE does not copy the pages of a read-only private
 * mapping.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/populated-read-only")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			     /* address, where the kernel sees fit */
			 4096,			     /* length */
			 PROT_READ,		     /* prot, the point of the case */
			 MAP_PRIVATE | MAP_POPULATE, /* flags */
			 fd,			     /* descriptor */
			 0);			     /* offset in bytes */

	smaps("populated", area, "Rss Anonymous");

	call_write(fd, "x", 1);

	peek(area); /* first byte of the page */
}
