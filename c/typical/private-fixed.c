/* typical/private-fixed - the right typical call of the reference: a private page of a file at
 * 8063000h.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("typical/private-fixed")
{
	int fd = call_open("data", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x8063000,	   /* address to map */
		  4096,			   /* length */
		  PROT_READ | PROT_WRITE,  /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	maps("after");
	peek((void *)0x8063000);      /* first byte of the file */
	poke((void *)0x8063000, 'x'); /* the same byte, and the page is a copy */
	peek((void *)0x8063000);      /* the same byte, of the copy */
	file_bytes("data", 0, 2);     /* the first two of the file */
}
