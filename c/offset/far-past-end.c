/* offset/far-past-end - page 80000000h of a file of one page is mapped, and touching it is
 * SIGBUS and not SIGSEGV.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("offset/far-past-end")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0x80000000000LL);	 /* offset in bytes */

	maps("after");
	peek(area);	 /* first byte of page 0x80000000, behind the end */
	poke(area, 'x'); /* the same byte */
}
