/* entry/page-size - the page size is 4096, so that offsets in 4096-byte units are never refused for
 * it.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

#include <sys/auxv.h>

CASE("entry/page-size")
{
	char *area;
	int fd;

	value("page_size", getauxval(AT_PAGESZ));

	fd = call_open("data", O_RDONLY, 0);

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 4096,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 3 * 4096);   /* offset in bytes, the point of the case */

	peek(area); /* first byte of page 3 */
}
