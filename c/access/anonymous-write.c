/* access/anonymous-write - MAP_ANONYMOUS does not look at the open mode of the descriptor.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/anonymous-write")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,			     /* address, where the kernel sees fit */
			 4096,			     /* length */
			 PROT_READ | PROT_WRITE,     /* prot */
			 MAP_SHARED | MAP_ANONYMOUS, /* flags, the point of the case */
			 fd,			     /* descriptor, open for reading */
			 0);			     /* offset in bytes */

	poke(area, 'x');	  /* first byte of the memory */
	file_bytes("data", 0, 1); /* first byte of the file */
}
