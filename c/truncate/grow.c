/* truncate/grow - a page that the file gets later becomes visible in an area that was there
 * before.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("truncate/grow")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 8192,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	peek(area + 4096); /* first byte of the second page, behind the end */

	call_ftruncate(fd, 8192);

	peek(area + 4096);	     /* the same byte, now in the file */
	poke(area + 8191, 'x');	     /* last byte of the second page */
	file_bytes("data", 8190, 2); /* the last two of the file */
}
