/* offset/thousand-pages - a file of a thousand pages is mapped as a whole, and the last page is
 * the last.
 *
 * data: 4096000 bytes, page n filled with 'A' + n % 26
 */
#include "case.h"

CASE("offset/thousand-pages")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 4096000,     /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 0);	      /* offset in bytes */

	maps("after");
	peek(area);	      /* first byte of page 0 */
	peek(area + 110592);  /* first byte of page 27 */
	peek(area + 2048000); /* first byte of page 500 */
	peek(area + 4095999); /* last byte of page 999, and of the file */
}
