/* devzero/shared - /dev/zero, shared, becomes a file of its own in the kernel's tmpfs. */
#include "case.h"

CASE("devzero/shared")
{
	int fd = call_open("/dev/zero", O_RDWR, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	maps("after");
	peek(area);		/* first byte of the area */
	poke(area + 4095, 'x'); /* its last byte */
	peek(area + 4095);	/* the same byte */
}
