/* descriptor/closed - a descriptor that has been closed is refused with EBADF.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("descriptor/closed")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_close(fd);

	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  fd,	       /* descriptor, closed again */
		  0);	       /* offset in bytes */

	maps("after");
}
