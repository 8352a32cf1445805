/* access/readonly-shared-read - O_RDONLY allows a shared mapping with PROT_READ.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/readonly-shared-read")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length */
			 PROT_READ,  /* prot, the point of the case */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	maps("after");
	peek(area);	 /* first byte of the file */
	poke(area, 'x'); /* the same byte, in a page that can only be read */
}
