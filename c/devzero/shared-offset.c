/* devzero/shared-offset - /dev/zero, shared, at an offset as large as the area is mapped and can
 * not be touched. */
#include "case.h"

CASE("devzero/shared-offset")
{
	int fd = call_open("/dev/zero", O_RDWR, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 4096);			 /* offset in bytes */

	maps("after");
	peek(area);	 /* first byte of the area */
	poke(area, 'x'); /* the same byte */
}
