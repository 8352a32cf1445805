/* msync/async-invalidate - MS_ASYNC with MS_INVALIDATE of what is not locked is 0.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("msync/async-invalidate")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

	poke((void *)0x50000000, 'x'); /* first byte */

	call_msync((void *)0x50000000, 4096, MS_ASYNC | MS_INVALIDATE);

	peek((void *)0x50000000); /* first byte */

	call_msync((void *)0x50000000, 4096, MS_SYNC | MS_ASYNC);
}
