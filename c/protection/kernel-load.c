/* protection/kernel-load - write(2) from a page with PROT_NONE is EFAULT and no signal.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("protection/kernel-load")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_NONE,		      /* prot, the point of the case */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	call_write(fd, area, 1);
	file_bytes("data", 0, 1); /* first byte of the file */
}
