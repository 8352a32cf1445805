/* descriptor/anonymous-ignores-it - with MAP_ANONYMOUS the descriptor means nothing: the memory
 * is of no file and zero.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("descriptor/anonymous-ignores-it")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 8192,			      /* length */
			 PROT_READ | PROT_WRITE,      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 fd,			      /* descriptor, an open file */
			 0);			      /* offset in bytes */

	maps("after");
	peek(area);		  /* first byte of the area */
	peek(area + 8191);	  /* its last byte */
	poke(area, 'x');	  /* first byte of the area again */
	file_bytes("data", 0, 1); /* first byte of the file */
}
