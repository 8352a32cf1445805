/* shared/read-only-descriptor - a shared mapping of a read-only descriptor is r--s and shows writes
 * of others.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/read-only-descriptor")
{
	int fd = call_open("data", O_RDONLY, 0);
	int writer;
	char *area;

	writer = call_open("data", O_WRONLY, 0);

	maps("before");

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	maps("after");
	peek(area); /* first byte of the file */

	call_write(writer, "x", 1);

	peek(area); /* the same byte */
}
