/* access/append-shared-write - O_APPEND is nothing to a shared mapping: it writes where the page
 * is.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/append-shared-write")
{
	int fd = call_open("data", O_RDWR | O_APPEND, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor, the point of the case */
			 0);			 /* offset in bytes */

	maps("after");
	poke(area, 'x');	     /* first byte of the area */
	file_bytes("data", 0, 2);    /* the same in the file, and the next one */
	file_bytes("data", 8191, 2); /* its last byte, and where an append would go */
}
