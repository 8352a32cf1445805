/* access/readonly-private-write - O_RDONLY allows a private mapping with PROT_WRITE.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/readonly-private-write")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot, the point of the case */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	maps("after");
	poke(area, 'x');	  /* first byte of the area */
	peek(area);		  /* the same byte */
	file_bytes("data", 0, 2); /* the same place in the file, and the next byte */
}
