/* descriptor/path-only - a descriptor opened with O_PATH is refused with EBADF.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("descriptor/path-only")
{
	int fd = call_open("data", O_PATH, 0);

	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  fd,	       /* descriptor, of a path only */
		  0);	       /* offset in bytes */

	maps("after");
}
