/* devzero/private - /dev/zero, private, is anonymous memory that keeps the name and the offset. */
#include "case.h"

CASE("devzero/private")
{
	int fd = call_open("/dev/zero", O_RDWR, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 12288);		 /* offset in bytes */

	maps("after");
	peek(area);		/* first byte of the area */
	poke(area + 8191, 'x'); /* its last byte */
	peek(area + 8191);	/* the same byte */
}
