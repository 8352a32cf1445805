/* offset/every-page - an area shows its range of the file page by page, in order and without a
 * gap.
 *
 * data: 49152 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("offset/every-page")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 32768,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 8192);	     /* offset in bytes */

	maps("after");

	for (int page = 0; page < 8; page++) {
		peek(area + 4096 * page);	 /* first byte of page 2, 3, ... 9 of the file */
		peek(area + 4096 * page + 4095); /* last byte of the same page */
	}
}
