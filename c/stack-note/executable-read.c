/* stack-note/executable-read - with an executable note a PROT_READ page is not executable.
 *
 * code: 4096 bytes, all 0 but for 0c3h (ret) at 0
 */
#include "case.h"

CASE("stack-note/executable-read")
{
	int fd = call_open("code", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,	      /* address, where the kernel sees fit */
			 4096,	      /* length */
			 PROT_READ,   /* prot, the point of the case */
			 MAP_PRIVATE, /* flags */
			 fd,	      /* descriptor */
			 0);	      /* offset in bytes */

	maps("after");
	call_into(area); /* first byte of the file, a ret */
}
