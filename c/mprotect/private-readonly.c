/* mprotect/private-readonly - what O_RDONLY mapped private becomes writable.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("mprotect/private-readonly")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 4096,	      /* length */
			 PROT_READ,   /* prot */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 0);	      /* offset in bytes */

	peek(area); /* first byte, from the page of the file */

	call_mprotect(area,		       /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the point of the case */

	poke(area, 'x');	  /* the same byte */
	file_bytes("data", 0, 2); /* the same byte of the file, and the next */
}
