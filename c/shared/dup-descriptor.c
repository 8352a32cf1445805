/* shared/dup-descriptor - a mapping made with a duplicate descriptor shows writes through the
 * first.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/dup-descriptor")
{
	int fd = call_open("data", O_RDWR, 0);
	int copy;
	char *area;

	copy = premise("dup", dup(fd));

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 copy,	     /* descriptor, the duplicate */
			 0);	     /* offset in bytes */

	call_close(copy);

	call_write(fd, "x", 1);

	peek(area); /* first byte of the file */
}
