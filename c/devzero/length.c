/* devzero/length - /dev/zero, shared, with a length that is no multiple of the page is usable to
 * the end of the last page. */
#include "case.h"

CASE("devzero/length")
{
	int fd = call_open("/dev/zero", O_RDWR, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 5000,			 /* length, the point of the case */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	maps("after");
	peek(area + 5000);	/* first byte behind the length */
	poke(area + 8191, 'x'); /* last byte of the second page */
	peek(area + 8191);	/* the same byte */
}
