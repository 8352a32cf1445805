/* protection/execute-atomic - PROT_SEM beside PROT_EXEC makes the page one that can be read.
 *
 * code: 4096 bytes, all 0 but for 0c3h (ret) at 0
 */
#include "case.h"

CASE("protection/execute-atomic")
{
	int fd = call_open("code", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,		       /* address, where the kernel sees fit */
			 4096,		       /* length */
			 PROT_EXEC | PROT_SEM, /* prot, the point of the case */
			 MAP_PRIVATE,	       /* flags */
			 fd,		       /* descriptor */
			 0);		       /* offset in bytes */

	maps("after");
	peek(area);	 /* first byte of the file, a ret */
	call_into(area); /* the ret */
}
