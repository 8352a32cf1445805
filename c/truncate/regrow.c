/* truncate/regrow - a page cut off and given back reads as zero through the same area.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("truncate/regrow")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	peek(area); /* first byte of the file */

	call_ftruncate(fd, 0);

	call_ftruncate(fd, 4096);

	peek(area);	   /* the same byte, of a new page */
	peek(area + 4095); /* last byte of that page */
}
