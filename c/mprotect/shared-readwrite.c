/* mprotect/shared-readwrite - what O_RDWR mapped shared becomes writable, without its descriptor.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("mprotect/shared-readwrite")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	call_close(fd);

	call_mprotect(area,		       /* address */
		      4096,		       /* length */
		      PROT_READ | PROT_WRITE); /* prot, the point of the case */

	poke(area, 'x');	  /* first byte of the file */
	file_bytes("data", 0, 2); /* the same byte, and the next */
}
