/* access/readwrite-shared-write - O_RDWR allows a shared mapping with PROT_WRITE.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/readwrite-shared-write")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length */
			 PROT_WRITE, /* prot, the point of the case */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	maps("after");
	peek(area);		  /* the same byte, which x86 reads where it may be written */
	poke(area, 'x');	  /* first byte of the area */
	file_bytes("data", 0, 2); /* the same in the file, and the next one */
}
