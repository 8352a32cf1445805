/* access/writeonly-private-none - O_WRONLY refuses a private mapping even with PROT_NONE: EACCES.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/writeonly-private-none")
{
	int fd = call_open("data", O_WRONLY, 0);

	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_NONE,   /* prot, the point of the case */
		  MAP_PRIVATE, /* flags */
		  fd,	       /* descriptor */
		  0);	       /* offset in bytes */

	maps("after");
}
