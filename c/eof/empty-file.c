/* eof/empty-file - an empty file can be mapped, and its first byte is SIGBUS.
 *
 * data: empty
 */
#include "case.h"

CASE("eof/empty-file")
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
	peek(area);	 /* first byte of the area */
	poke(area, 'x'); /* the same byte */
}
