/* access/neither-private-read - access mode 3 refuses a mapping: EACCES.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/neither-private-read")
{
	int fd = call_open("data", O_WRONLY | O_RDWR, 0);

	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_READ,   /* prot */
		  MAP_PRIVATE, /* flags */
		  fd,	       /* descriptor, the point of the case */
		  0);	       /* offset in bytes */

	maps("after");
}
