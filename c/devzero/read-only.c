/* devzero/read-only - /dev/zero, shared, through a read-only descriptor can not be made
 * writable. */
#include "case.h"

CASE("devzero/read-only")
{
	int fd = call_open("/dev/zero", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 4096,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	maps("after");
	peek(area); /* first byte of the area */

	call_mprotect(area, 4096, PROT_READ | PROT_WRITE);

	poke(area, 'x'); /* the same byte */
}
