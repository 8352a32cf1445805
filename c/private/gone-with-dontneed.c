/* private/gone-with-dontneed - madvise(MADV_DONTNEED) gives a private page back to its file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("private/gone-with-dontneed")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */
	peek((void *)0x50000fff);	  /* last byte of the page */

	poke((void *)0x50000000, 'p'); /* first byte of the page, now a copy */

	call_write(fd, "x", 1);

	peek((void *)0x50000000); /* the same byte of the copy */

	call_madvise((void *)0x50000000, /* address */
		     4096,		 /* length */
		     MADV_DONTNEED);	 /* advice */

	peek((void *)0x50000000); /* the same byte, of the file */
}
