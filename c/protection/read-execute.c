/* protection/read-execute - a page with PROT_READ and PROT_EXEC can not be written.
 *
 * code: 4096 bytes, all 0 but for 0c3h (ret) at 0
 */
#include "case.h"

CASE("protection/read-execute")
{
	int fd = call_open("code", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			/* address, where the kernel sees fit */
			 4096,			/* length */
			 PROT_READ | PROT_EXEC, /* prot, the point of the case */
			 MAP_PRIVATE,		/* flags */
			 fd,			/* descriptor */
			 0);			/* offset in bytes */

	maps("after");
	peek(area);	      /* first byte of the file, a ret */
	poke(area + 5, 0x5a); /* the sixth byte */
	call_into(area);      /* the ret */
}
