/* access/writeonly-private-write - O_WRONLY refuses a private mapping with PROT_WRITE: EACCES.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/writeonly-private-write")
{
	int fd = call_open("data", O_WRONLY, 0);

	maps("before");

	call_mmap(NULL,	       /* address, where the kernel sees fit */
		  4096,	       /* length */
		  PROT_WRITE,  /* prot, the point of the case */
		  MAP_PRIVATE, /* flags */
		  fd,	       /* descriptor */
		  0);	       /* offset in bytes */

	maps("after");
}
