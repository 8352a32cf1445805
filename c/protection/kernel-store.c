/* protection/kernel-store - read(2) into a page without PROT_WRITE is EFAULT and no signal.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("protection/kernel-store")
{
	int fd = call_open("data", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_READ,		      /* prot, the point of the case */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	call_read(fd, area, 1);
	peek(area); /* first byte of the page */
}
