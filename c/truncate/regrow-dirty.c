/* truncate/regrow-dirty - a store to a page that is cut off and given back is lost, in the area
 * and in the file.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("truncate/regrow-dirty")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	poke(area, 'x'); /* first byte of the file */

	call_ftruncate(fd, 0);

	call_ftruncate(fd, 4096);

	peek(area);		  /* the same byte, of a new page */
	file_bytes("data", 0, 2); /* the first two of the file */
	poke(area, 'y');	  /* the same byte again */
	file_bytes("data", 0, 2); /* the first two of the file */
}
