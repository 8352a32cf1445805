/* entry/returned-pointer - success returns the first byte of the area, on a page boundary.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("entry/returned-pointer")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 5000,	      /* length, a page and a part of one */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 4096);	      /* offset in bytes */

	value("within_page", (uintptr_t)area & 4095);
	peek(area);	   /* first byte of page 1 */
	peek(area + 8191); /* last byte of page 2 */
}
