/* access/readonly-shared-execute - O_RDONLY allows PROT_EXEC: the code in the file runs.
 *
 * code: 4096 bytes, all 0 but for 0c3h (ret) at 0
 */
#include "case.h"

CASE("access/readonly-shared-execute")
{
	int fd = call_open("code", O_RDONLY, 0);
	char *area;

	maps("before");

	area = call_mmap(NULL,			/* address, where the kernel sees fit */
			 4096,			/* length */
			 PROT_READ | PROT_EXEC, /* prot, the point of the case */
			 MAP_SHARED,		/* flags */
			 fd,			/* descriptor */
			 0);			/* offset in bytes */

	maps("after");
	call_into(area); /* the ret */
}
