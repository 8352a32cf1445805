/* fixed/over-a-file - MAP_FIXED over an area of a file takes the pages, not the file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("fixed/over-a-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x30500000,	  /* address of the old area */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x30500000, 'x'); /* page 0 of data, through the area */
	maps("before");

	call_mmap((void *)0x30500000,	  /* address, the first page of the file's area */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags, the address is an order */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
	peek((void *)0x30500000); /* the anonymous page in its place */
	peek((void *)0x30501000); /* page 1 of data, still mapped */

	file_bytes("data", 0, 2); /* what was stored, and the byte behind it */
}
