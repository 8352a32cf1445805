/* shared/write-two-pages - write(2) across a page boundary shows in both pages of a shared mapping.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/write-two-pages")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 8192,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	peek(area + 4095); /* last byte of page 0 */
	peek(area + 4096); /* first byte of page 1 */

	premise_is("pwrite64", pwrite(fd, "yz", 2, 4095), 2);

	peek(area + 4094); /* the byte before what was written */
	peek(area + 4095); /* the first byte written */
	peek(area + 4096); /* the second, on page 1 */
	peek(area + 4097); /* the byte behind */
}
