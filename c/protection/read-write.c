/* protection/read-write - a page with PROT_READ and PROT_WRITE is executed only without NX.
 *
 * code: 4096 bytes, all 0 but for 0c3h (ret) at 0
 */
#include "case.h"

CASE("protection/read-write")
{
	int fd = call_open("code", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot, the point of the case */
			 MAP_PRIVATE,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	maps("after");
	peek(area);	      /* first byte of the file, a ret */
	poke(area + 5, 0x5a); /* the sixth byte */
	call_into(area);      /* the ret */
}
