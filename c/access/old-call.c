/* access/old-call - the old mmap, number 90, refuses a shared writable mapping likewise: EACCES.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("access/old-call")
{
	int fd = call_open("data", O_RDONLY, 0);
	uint32_t block[] = {
		0,			/* address, where the kernel sees fit */
		4096,			/* length */
		PROT_READ | PROT_WRITE, /* prot, the point of the case */
		MAP_SHARED,		/* flags */
		fd,			/* descriptor */
		0,			/* offset in bytes */
	};

	call_old_mmap(block);
}
