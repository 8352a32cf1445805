/* shared/write-past-mapping - a write(2) that runs past the mapped page shows in mapping and file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/write-past-mapping")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length, one page of two */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	peek(area + 4095); /* last byte of page 0 */

	premise_is("pwrite64", pwrite(fd, "yz", 2, 4095), 2);

	peek(area + 4095);	     /* the same byte */
	file_bytes("data", 4095, 2); /* the same byte of the file, and the next, not mapped */
}
