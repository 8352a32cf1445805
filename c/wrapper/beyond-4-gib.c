/* wrapper/beyond-4-gib - mmap64() maps bytes of a file beyond 4 GiB, with an address space that is
 * smaller.
 *
 * data: 5 GiB + 4096 bytes, one hole but for 'Z' at 5 GiB + 7
 */
#include "case.h"

CASE("wrapper/beyond-4-gib")
{
	int fd = call_open("data", O_RDONLY | O_LARGEFILE, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	       /* address, where the kernel sees fit */
			 4096,	       /* length */
			 PROT_READ,    /* prot */
			 MAP_PRIVATE,  /* flags */
			 fd,	       /* descriptor */
			 0x140000000); /* offset in bytes, the point of the case */

	maps("after");
	peek(area + 7); /* the marked byte, at 5 GiB + 7 */
}
