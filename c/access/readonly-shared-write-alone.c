/* access/readonly-shared-write-alone - O_RDONLY refuses shared PROT_WRITE alone too: EACCES.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/readonly-shared-write-alone")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap(NULL,	      /* address, where the kernel sees fit */
		  4096,	      /* length */
		  PROT_WRITE, /* prot, the point of the case */
		  MAP_SHARED, /* flags */
		  fd,	      /* descriptor */
		  0);	      /* offset in bytes */

	maps("after");
}
