/* typical/shared-file - the left typical call of the reference: one shared page of an open file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("typical/shared-file")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	maps("after");
	peek(area);		  /* first byte of the file */
	poke(area, 'x');	  /* the same byte */
	file_bytes("data", 0, 2); /* the same byte of the file, and the next */
}
