/* private/read-only-descriptor - a private mapping may be writable though the descriptor is
 * read-only.
 *
 * data: 8192 bytes, page n filled with 'A' + n, mode 0444
 */
#include "case.h"

CASE("private/read-only-descriptor")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	maps("after");
	poke(area, 'x');
	peek(area);
	file_bytes("data", 0, 1);
}
