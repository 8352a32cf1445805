/* filetype/memfd - a memfd is mapped as a file, under its own name, and shows what write(2) puts
 * there. */
#include "case.h"

CASE("filetype/memfd")
{
	int fd = call_memfd_create("here", 0);
	char *area;

	call_write(fd, "hello", 5);

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	maps("after");
	peek(area);	/* first byte of the text */
	peek(area + 5); /* the first one behind it */

	call_write(fd, "hello", 5);

	peek(area + 5); /* the same, after the second text */
}
