/* filetype/hole - a hole of a file maps as zeros, and a store through a shared mapping
 * fills it.
 *
 * data: 16384 bytes, one hole
 */
#include "case.h"

CASE("filetype/hole")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 16384,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	peek(area);		     /* first byte of the hole */
	peek(area + 16383);	     /* its last byte */
	poke(area + 8192, 'x');	     /* in the middle of it */
	file_bytes("data", 8191, 3); /* the same, with the bytes on both sides */
}
