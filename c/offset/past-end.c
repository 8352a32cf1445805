/* offset/past-end - an area wholly behind the end of its file is mapped, and touching it is
 * SIGBUS.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("offset/past-end")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 8192);			 /* offset in bytes */

	maps("after");
	peek(area);		/* first byte of page 2, behind the end */
	poke(area + 4095, 'x'); /* last byte of the same page */
}
